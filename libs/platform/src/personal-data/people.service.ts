import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type People, PersonalRegister } from './personal-register.js';
import type { SubjectKind } from './personal-table.js';

/** Who somebody is in every room: a learner has an account, a tutor too. */
@Injectable()
export class PersonalIdentities {
  constructor(
    private readonly database: Database,
    private readonly register: PersonalRegister,
  ) {}

  /**
   * These people, and who else they are.
   * @param erasedToo leaves out what stays when they are erased: the account of a tutor who is also staff
   */
  async of(kind: SubjectKind, ids: string[], erasedToo = false): Promise<People> {
    const { table, root } = this.register.rootOf(kind);
    const people: People = { [kind]: ids };
    for (const other of root.alsoIs ?? []) {
      const rows = await this.database.query<{ id: string }>(
        `SELECT DISTINCT ${other.id} AS id FROM ${table} t
         WHERE t.id = ANY ($1::uuid[]) AND ${other.id} IS NOT NULL ${erasedToo ? `AND ${other.erasedToo}` : ''}`,
        [ids],
      );
      people[other.kind] = [...(people[other.kind] ?? []), ...rows.map(({ id }) => id)];
    }
    return people;
  }

  /** Names by id, for lists. */
  async names(kind: SubjectKind, ids: string[]): Promise<Map<string, string>> {
    const { table, root } = this.register.rootOf(kind);
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT t.id, ${root.name} AS name FROM ${table} t WHERE t.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The addresses that messages to them bear. */
  async addresses(people: People): Promise<string[]> {
    const found: string[] = [];
    for (const [kind, ids] of Object.entries(people) as [SubjectKind, string[]][]) {
      const { table, root } = this.register.rootOf(kind);
      if (!root.address) continue;
      const rows = await this.database.query<{ address: string }>(
        `SELECT ${root.address} AS address FROM ${table} t WHERE t.id = ANY ($1::uuid[]) AND ${root.address} IS NOT NULL`,
        [ids],
      );
      found.push(...rows.map(({ address }) => address));
    }
    return found;
  }
}
