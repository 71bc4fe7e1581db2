import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Database } from '../database/database.js';
import { auditSubjects } from './about-audit.js';
import { PersonalIdentities } from './people.service.js';
import { PersonalRegister } from './personal-register.js';
import type { PersonalTable, SubjectKind } from './personal-table.js';

/** How many rows of a table an erasure touched. */
export interface ErasedRows {
  table: string;
  title: string;
  rows: number;
}

/** Erases people as the register says: rows deleted, columns emptied, facts kept without a name. */
@Injectable()
export class Eraser {
  constructor(
    private readonly database: Database,
    private readonly register: PersonalRegister,
    private readonly identities: PersonalIdentities,
  ) {}

  /** Erases these people from every room, in the caller's transaction; says what was done, table by table. */
  @Transactional()
  async erase(kind: SubjectKind, ids: string[]): Promise<ErasedRows[]> {
    const people = await this.identities.of(kind, ids, true);
    const addresses = await this.identities.addresses(people);
    const audited = await auditSubjects(this.database, this.register, people);
    const done: ErasedRows[] = [];
    // Right to left: what hangs on a row goes before the row.
    for (const { table, where, parameters } of this.register.about(
      people,
      [...this.register.tables].reverse(),
    ))
      await this.#eraseRows(table, where, parameters, done);
    await this.#eraseAudited(audited, done);
    await this.#count(
      'platform.mail_message',
      'DELETE FROM platform.mail_message WHERE recipient = ANY ($1::text[])',
      [addresses],
      done,
    );
    return done;
  }

  /** Deletes the rows of some tables about these people: what has a term of its own, or was given freely. */
  @Transactional()
  async eraseFrom(
    kind: SubjectKind,
    ids: string[],
    chosen: (table: PersonalTable) => boolean,
  ): Promise<ErasedRows[]> {
    const done: ErasedRows[] = [];
    const tables = [...this.register.tables].reverse().filter(chosen);
    for (const { table, where, parameters } of this.register.about({ [kind]: ids }, tables))
      await this.#eraseRows({ ...table, erasure: { how: 'deleted' } }, where, parameters, done);
    return done;
  }

  async #eraseRows(table: PersonalTable, where: string, parameters: unknown[], done: ErasedRows[]) {
    const { how } = table.erasure;
    if (table.file && (how === 'deleted' || how === 'blanked'))
      await this.#count(
        'platform.stored_file',
        `UPDATE platform.stored_file SET sealed = NULL, name = 'effacé', erased_at = now()
         WHERE erased_at IS NULL AND id IN (SELECT t.${table.file} FROM ${table.table} t WHERE ${where})`,
        parameters,
        done,
      );
    if (how === 'deleted')
      await this.#count(table.table, `DELETE FROM ${table.table} t WHERE ${where}`, parameters, done);
    if (how !== 'blanked') return;
    const emptied = Object.entries(table.columns)
      .filter(([, { kept }]) => kept === undefined)
      .map(([column, { blank = 'NULL' }]) => `${column} = ${blank}`);
    await this.#count(
      table.table,
      `UPDATE ${table.table} t SET ${emptied.join(', ')} WHERE ${where}`,
      parameters,
      done,
    );
  }

  async #eraseAudited(audited: { kind: string; id: string }[], done: ErasedRows[]) {
    const about = `SELECT a.id FROM platform.audit_entry a
      JOIN unnest($1::text[], $2::uuid[]) s (kind, id) ON s.kind = a.subject_kind AND s.id = a.subject_id`;
    const parameters = [audited.map(({ kind }) => kind), audited.map(({ id }) => id)];
    await this.#count(
      'platform.audit_change',
      `DELETE FROM platform.audit_change WHERE entry_id IN (${about})`,
      parameters,
      done,
    );
    await this.database.query(`SELECT platform.empty_audit_details(ARRAY(${about}))`, parameters);
  }

  async #count(table: string, sql: string, parameters: unknown[], done: ErasedRows[]) {
    const [row] = await this.database.query<{ rows: number }>(
      `WITH touched AS (${sql} RETURNING 1) SELECT count(*)::integer AS rows FROM touched`,
      parameters,
    );
    const rows = row?.rows ?? 0;
    if (rows === 0) return;
    const { title } = this.register.tables.find((one) => one.table === table)!;
    const known = done.find((one) => one.table === table);
    if (known) known.rows += rows;
    else done.push({ table, title, rows });
  }
}
