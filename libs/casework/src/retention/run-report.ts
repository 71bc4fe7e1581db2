import type { ErasedRows } from '#platform';

/** A count kept when the rows that made it are gone: « Promotion 1 », « Mission locale », 7. */
export interface KeptCount {
  group: string;
  label: string;
  count: number;
}

/** What a run did, in counts: it names nobody. */
export class RunReport {
  people = 0;
  held = 0;
  /** Came back, or had their term made longer, between the announcement and the day. */
  dropped = 0;
  tables: ErasedRows[] = [];
  statistics: KeptCount[] = [];

  static from(stored: object | null): RunReport {
    return Object.assign(new RunReport(), stored);
  }

  add(done: ErasedRows[], people: number): void {
    this.people += people;
    for (const one of done) {
      const known = this.tables.find(({ table }) => table === one.table);
      if (known) known.rows += one.rows;
      else this.tables.push({ ...one });
    }
  }
}
