import { frenchNumber, frenchPercent, shortDate } from '../dataset/french-figures.rules.js';
import { type Cell, type ColumnKind, HIDDEN_TEXT, isHidden } from '../dataset/report-table.js';

/** A cell as a French reader sees it on paper. */
export function cellText(cell: Cell | undefined, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return '—';
  if (isHidden(cell)) return HIDDEN_TEXT;
  if (typeof cell === 'string') return kind === 'date' ? shortDate(cell) : cell;
  if (kind === 'percent') return frenchPercent(cell);
  return frenchNumber(cell, kind === 'hours' && !Number.isInteger(cell) ? 1 : 0);
}
