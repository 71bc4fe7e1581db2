/** A row of raw cells with the line it begins on. */
export interface RawRow {
  line: number;
  values: string[];
}
