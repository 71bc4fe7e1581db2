import { CellFace, cellProps } from './cell';
import { KINDS, type Kind, type Shown } from './half-day.rules';
import classes from './strip.module.css';

const ALL: Kind[] = [
  'school',
  'company',
  'mediation',
  'leave',
  'sick',
  'absent-justified',
  'absent-unjustified',
  'unknown',
  'closed',
  'holiday',
];
const NEVER_RECORDED = new Set<Kind>(['closed', 'holiday', 'nothing']);

/** Every sign of the strip with its word; pass `kinds` to keep to those on the page, `planOnly` where nothing is recorded. */
export function StripLegend({ kinds = ALL, planOnly }: { kinds?: Kind[]; planOnly?: boolean }) {
  const entries: { shown: Shown; word: string }[] = kinds.map((kind) => ({
    shown: {
      kind,
      as: kind === 'unknown' ? 'unknown' : planOnly || NEVER_RECORDED.has(kind) ? 'expected' : 'recorded',
    },
    word: KINDS[kind].word,
  }));
  if (!planOnly)
    entries.push({ shown: { kind: 'school', as: 'expected' }, word: 'Prévu (contour), pas encore noté' });
  return (
    <ul className={classes.legend} aria-label="Légende">
      {entries.map(({ shown, word }) => (
        <li key={word}>
          <span {...cellProps(shown)}>
            <CellFace shown={shown} />
          </span>
          {word}
        </li>
      ))}
    </ul>
  );
}
