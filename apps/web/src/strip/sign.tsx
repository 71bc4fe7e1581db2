import { CellFace, cellProps } from './cell';
import type { Expected } from './half-day.rules';

/** The strip's sign of a place, beside its word: never read aloud. */
export function HalfDaySign({ kind }: { kind: Expected }) {
  const shown = { kind, as: 'expected' as const };
  return (
    <div {...cellProps(shown)} aria-hidden="true">
      <CellFace shown={shown} />
    </div>
  );
}
