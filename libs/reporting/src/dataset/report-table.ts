export type ColumnKind = 'text' | 'integer' | 'percent' | 'date' | 'hours';

/** A hidden count; shown as « masqué ». */
export interface HiddenCell {
  hidden: true;
}

/** Percent: a share from 0 to 1. Date: ISO. Hours: decimal. Null: nothing to say yet. */
export type Cell = string | number | null | HiddenCell;

export interface TableColumn {
  key: string;
  label: string;
  kind: ColumnKind;
  /** Part of what names the row. */
  names?: true;
  /** Left out of the PDF, where a chart says it. */
  offPaper?: true;
}

/** One table of the report: a sheet of the workbook, a section of the PDF, some lines of the CSV. */
export interface ReportTable {
  id: string;
  title: string;
  /** One sentence under the title, for whoever reads this table alone. */
  note?: string;
  columns: TableColumn[];
  rows: Record<string, Cell>[];
}

export const HIDDEN: HiddenCell = { hidden: true };
export const isHidden = (cell: Cell | undefined): cell is HiddenCell =>
  typeof cell === 'object' && cell !== null;
export const HIDDEN_TEXT = 'masqué';
export const HIDDEN_NOTE =
  '« masqué » : effectif inférieur à 5, ou chiffre dont on pourrait le déduire. Un zéro n’est jamais masqué.';
