import { neutralised } from './neutralised.rules.js';

/** Days are 'YYYY-MM-DD', euros are whole cents. */
export type WorkbookColumnKind = 'text' | 'number' | 'day' | 'euros';

export interface WorkbookColumn {
  key: string;
  /** French heading. */
  title: string;
  /** Text unless told. */
  kind?: WorkbookColumnKind;
}

export type WorkbookCell = string | number | null | undefined;

const FORMATS: Partial<Record<WorkbookColumnKind, string>> = {
  day: 'dd/mm/yyyy',
  euros: '#,##0.00 "€"',
  number: '#,##0.##',
};

/** An .xlsx of one sheet: a heading that stays in view, a filter on each column, dates and numbers as such. */
export async function workbook(of: {
  title: string;
  columns: readonly WorkbookColumn[];
  rows: readonly Record<string, WorkbookCell>[];
}): Promise<Buffer> {
  // Loaded at its first use: it weighs on a process that may never export.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(of.title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = of.columns.map(({ key, title, kind = 'text' }) => ({
    key,
    header: title,
    width: widthOf(
      title,
      kind,
      of.rows.map((row) => row[key]),
    ),
    style: { numFmt: FORMATS[kind] ?? '@' },
  }));
  for (const row of of.rows) {
    sheet.addRow(of.columns.map(({ key, kind = 'text' }) => cellValue(row[key], kind)));
  }
  sheet.getRow(1).font = { bold: true };
  if (of.columns.length > 0) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: of.columns.length } };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A column of a list, and how a row fills it. */
export interface ListColumn<Row> extends WorkbookColumn {
  of: (row: Row) => WorkbookCell;
}

export interface ListOnSheet<Row> {
  title: string;
  columns: readonly ListColumn<Row>[];
  /** Keys of the columns wanted; none is all of them. */
  chosen: readonly string[];
  rows: readonly Row[];
}

/** A list's workbook with the chosen columns, in the list's own order. */
export function listWorkbook<Row>(list: ListOnSheet<Row>): Promise<Buffer> {
  const { title, columns: all, chosen, rows } = list;
  const columns = chosen.length > 0 ? all.filter(({ key }) => chosen.includes(key)) : all;
  return workbook({
    title,
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ key, of }) => [key, of(row)]))),
  });
}

function cellValue(cell: WorkbookCell, kind: WorkbookColumnKind): string | number | Date | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`);
  if (kind === 'euros') return Number(cell) / 100;
  if (kind === 'number') return Number(cell);
  return neutralised(String(cell));
}

function widthOf(title: string, kind: WorkbookColumnKind, cells: readonly WorkbookCell[]): number {
  if (kind !== 'text') return Math.max(12, title.length + 2);
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(cell ?? '').length),
    title.length,
  );
  return Math.min(Math.max(longest + 2, 10), 60);
}
