import { defaultCellThreshold, hideSmallCells } from '../commitments/small-cells.rules.js';
import type { CountedCell } from './department-dataset.js';

/** Labelled counts of a protected dimension as the data set keeps them, small cells already hidden. */
export function countedCells(
  counts: readonly { label: string; count: number }[],
  threshold = defaultCellThreshold,
): CountedCell[] {
  const shown = hideSmallCells(
    counts.map(({ count }) => count),
    threshold,
  ).cells;
  return counts.map(({ label }, i) => ({ label, count: shown[i] ?? null, hidden: shown[i] === null }));
}
