import { type Dimension, type DisclosureClass, disclosureClasses } from './disclosure-classes.js';
import { recoverableCells, type SumLine } from './recoverable.rules.js';

/** A count as it may be shown; null where it is hidden. */
export type ShownCount = number | null;

export interface ShownList {
  cells: ShownCount[];
  total: ShownCount;
}

export interface ShownTable {
  cells: ShownCount[][];
  rowTotals: ShownCount[];
  columnTotals: ShownCount[];
  total: ShownCount;
}

/** Cells under this are hidden unless the agreement sets another threshold. */
export const defaultCellThreshold = 5;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Which cells to hide: those from 1 to under the threshold (a zero describes nobody and stays), then as many
 * others as needed so that none is worked out from its line's total, alone or through several lines, nor a
 * group of hidden cells shown to be small.
 */
function cellsToHide(values: readonly number[], lines: readonly SumLine[], threshold: number): Set<number> {
  const hidden = new Set<number>();
  for (const [cell, value] of values.entries()) if (value > 0 && value < threshold) hidden.add(cell);
  for (;;) {
    const next = cellToHideNext(values, lines, threshold, hidden);
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

function cellToHideNext(
  values: readonly number[],
  lines: readonly SumLine[],
  threshold: number,
  hidden: ReadonlySet<number>,
): number | undefined {
  const recoverable = recoverableCells(lines, hidden);
  const exposed = lines.filter(
    (line) =>
      [...line.parts, line.total].some((cell) => recoverable.has(cell)) ||
      hiddenPartsAreFew(line, values, threshold, hidden),
  );
  const shown = (cells: readonly number[]) =>
    cells.filter((cell) => !hidden.has(cell) && values[cell]! > 0).sort((a, b) => values[a]! - values[b]!);
  // An inner cell costs the reader less than a total.
  return shown(exposed.flatMap((line) => line.parts))[0] ?? shown(exposed.map((line) => line.total))[0];
}

function hiddenPartsAreFew(
  line: SumLine,
  values: readonly number[],
  threshold: number,
  hidden: ReadonlySet<number>,
): boolean {
  if (hidden.has(line.total)) return false;
  const together = sum(line.parts.filter((cell) => hidden.has(cell)).map((cell) => values[cell]!));
  return together > 0 && together < threshold;
}

/** A list of counts and its total with small cells hidden, complementary suppression included. */
export function hideSmallCells(counts: readonly number[], threshold = defaultCellThreshold): ShownList {
  const values = [...counts, sum(counts)];
  const line = { parts: counts.map((_, cell) => cell), total: counts.length };
  const hidden = cellsToHide(values, [line], threshold);
  const shown = values.map((value, cell) => (hidden.has(cell) ? null : value));
  return { cells: shown.slice(0, -1), total: shown.at(-1) ?? null };
}

/**
 * A table of counts by row and column, its margins included, with small cells hidden so that no sum gives one
 * back. Throws a RangeError when the rows have not all the same length.
 */
export function hideSmallCellsInTable(
  rows: readonly (readonly number[])[],
  threshold = defaultCellThreshold,
): ShownTable {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError('rows of different lengths');
  const withTotals = rows.map((row) => [...row, sum(row)]);
  const margin = Array.from({ length: width + 1 }, (_, column) => sum(withTotals.map((row) => row[column]!)));
  const all = [...withTotals, margin];
  const at = (row: number, column: number) => row * (width + 1) + column;
  const rowLines = all.map((_, row) => ({
    parts: Array.from({ length: width }, (_, column) => at(row, column)),
    total: at(row, width),
  }));
  const columnLines = margin.map((_, column) => ({
    parts: rows.map((_, row) => at(row, column)),
    total: at(rows.length, column),
  }));
  const hidden = cellsToHide(all.flat(), [...rowLines, ...columnLines], threshold);
  const shown = all.map((row, y) => row.map((value, x) => (hidden.has(at(y, x)) ? null : value)));
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((row) => row.at(-1) ?? null),
    columnTotals: (shown.at(-1) ?? []).slice(0, -1),
    total: shown.at(-1)?.at(-1) ?? null,
  };
}

/** A dimension's class; one that is not listed is protected. */
export function disclosureClassOf(dimension: string): DisclosureClass {
  return Object.hasOwn(disclosureClasses, dimension)
    ? disclosureClasses[dimension as Dimension]
    : 'protected';
}

/** Whether a dimension may appear in a table by promotion: social statuses only over all together. */
export function mayBeSplitByCohort(dimension: string): boolean {
  return disclosureClassOf(dimension) !== 'pooledOnly';
}

/** A list of counts as its dimension's class allows: open ones whole, the others with small cells hidden. */
export function showCounts(
  dimension: string,
  counts: readonly number[],
  threshold = defaultCellThreshold,
): ShownList {
  if (disclosureClassOf(dimension) === 'open') return { cells: [...counts], total: sum(counts) };
  return hideSmallCells(counts, threshold);
}
