import type { PersonalTable, SubjectKind } from './personal-table.js';

/** Who a person is to the house: ids by kind. */
export type People = Partial<Record<SubjectKind, string[]>>;

/** Every table of the house as it was declared, in the rooms' order. */
export class PersonalRegister {
  constructor(readonly tables: readonly PersonalTable[]) {}

  /** The table that holds one row for each of these people. */
  rootOf(kind: SubjectKind): PersonalTable & { root: NonNullable<PersonalTable['root']> } {
    const found = this.tables.find(({ root }) => root?.kind === kind);
    if (!found?.root) throw new Error(`No table is the root of ${kind}.`);
    return { ...found, root: found.root };
  }

  /** The tables that hold something about one of these kinds, with the SQL condition, whose parameters it adds. */
  about(
    people: People,
    tables: readonly PersonalTable[] = this.tables,
  ): { table: PersonalTable; where: string; parameters: string[][] }[] {
    return tables.flatMap((table) => {
      const parameters: string[][] = [];
      const ways = table.subjects.flatMap(({ kind, id }) => {
        const ids = people[kind];
        if (!ids || ids.length === 0) return [];
        parameters.push(ids);
        return [`${id} = ANY ($${parameters.length}::uuid[])`];
      });
      return ways.length > 0 ? [{ table, where: `(${ways.join(' OR ')})`, parameters }] : [];
    });
  }
}
