import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/vault.js';
import { Database } from '../database/database.js';
import { auditSubjects } from './about-audit.js';
import { PersonalIdentities } from './people.service.js';
import { type People, PersonalRegister } from './personal-register.js';
import type { PersonalColumn, PersonalTable, SubjectKind } from './personal-table.js';

/** One table of somebody's data: what each column means, and the rows. */
export interface OwnTable {
  table: string;
  title: string;
  columns: { name: string; label: string }[];
  /** Values as they are kept, in the columns' order; dates as YYYY-MM-DD. */
  rows: OwnValue[][];
}
export type OwnValue = string | number | boolean | null | object;

/** Everything the house keeps of one person, protected columns opened. The caller logs the reading. */
@Injectable()
export class OwnData {
  constructor(
    private readonly database: Database,
    private readonly register: PersonalRegister,
    private readonly identities: PersonalIdentities,
    private readonly vault: Vault,
  ) {}

  async of(kind: SubjectKind, id: string): Promise<OwnTable[]> {
    const people = await this.identities.of(kind, [id]);
    const tables: OwnTable[] = [];
    for (const { table, where, parameters } of this.register.about(people)) {
      if (table.exported === true) tables.push(await this.#rows(table, where, parameters));
    }
    tables.push(await this.#changes(people), await this.#messages(people));
    return tables.filter(({ rows }) => rows.length > 0);
  }

  /** How many rows each table holds about them; tables without any are left out. */
  async counts(kind: SubjectKind, id: string): Promise<{ table: PersonalTable; rows: number }[]> {
    const about = this.register.about(await this.identities.of(kind, [id]));
    const counted: { table: PersonalTable; rows: number }[] = [];
    for (const { table, where, parameters } of about) {
      const [row] = await this.database.query<{ rows: number }>(
        `SELECT count(*)::integer AS rows FROM ${table.table} t WHERE ${where}`,
        parameters,
      );
      if (row && row.rows > 0) counted.push({ table, rows: row.rows });
    }
    return counted;
  }

  async #rows(table: PersonalTable, where: string, parameters: unknown[]): Promise<OwnTable> {
    const shown = Object.entries(table.columns).filter(([, { secret }]) => !secret);
    const values = shown.map(([name, { sealed }]) =>
      sealed ? `to_jsonb(encode(t.${name}, 'base64'))` : `to_jsonb(t.${name})`,
    );
    const file = table.file
      ? [`(SELECT to_jsonb(f.name) FROM platform.stored_file f WHERE f.id = t.${table.file})`]
      : [];
    const rows = await this.database.query<{ values: OwnValue[] }>(
      `SELECT jsonb_build_array(${[...values, ...file].join(', ')}) AS values FROM ${table.table} t WHERE ${where}
       ORDER BY 1`,
      parameters,
    );
    const columns = shown.map(([name, { label }]) => ({ name, label }));
    return {
      table: table.table,
      title: table.title,
      columns: file.length > 0 ? [...columns, { name: 'file', label: 'Fichier' }] : columns,
      rows: rows.map((row) =>
        row.values.map((value, index) => (shown[index] ? this.#shown(shown[index][1], value) : value)),
      ),
    };
  }

  #shown(column: PersonalColumn, value: OwnValue): OwnValue {
    if (value === null) return null;
    if (column.sealed === 'bytes') return 'document';
    const kept = column.sealed === 'text' ? this.vault.open(Buffer.from(String(value), 'base64')) : value;
    return inWords(column, kept);
  }

  async #changes(people: People): Promise<OwnTable> {
    const audited = await auditSubjects(this.database, this.register, people);
    const rows = await this.database.query<{ values: OwnValue[] }>(
      `SELECT jsonb_build_array(to_char(a.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD HH24:MI'), c.label, c.before, c.after) AS values
       FROM platform.audit_entry a JOIN platform.audit_change c ON c.entry_id = a.id
         JOIN unnest($1::text[], $2::uuid[]) s (kind, id) ON s.kind = a.subject_kind AND s.id = a.subject_id
       ORDER BY a.id, c.label`,
      [audited.map(({ kind }) => kind), audited.map(({ id }) => id)],
    );
    return {
      table: 'platform.audit_change',
      title: 'Changements du dossier',
      columns: [
        { name: 'at', label: 'Le' },
        { name: 'label', label: 'Champ' },
        { name: 'before', label: 'Avant' },
        { name: 'after', label: 'Après' },
      ],
      rows: rows.map(({ values }) => values),
    };
  }

  async #messages(people: People): Promise<OwnTable> {
    const rows = await this.database.query<{ values: OwnValue[] }>(
      `SELECT jsonb_build_array(to_char(created_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD HH24:MI'), recipient, subject) AS values
       FROM platform.mail_message WHERE recipient = ANY ($1::text[]) ORDER BY id`,
      [await this.identities.addresses(people)],
    );
    return {
      table: 'platform.mail_message',
      title: 'Messages reçus de l’école',
      columns: [
        { name: 'at', label: 'Le' },
        { name: 'recipient', label: 'À' },
        { name: 'subject', label: 'Objet' },
      ],
      rows: rows.map(({ values }) => values),
    };
  }
}

function inWords({ words, read }: PersonalColumn, kept: OwnValue): OwnValue {
  if (read) return read(typeof kept === 'string' ? kept : JSON.stringify(kept));
  if (!words) return kept;
  return Array.isArray(kept)
    ? kept.map((code) => words[String(code)] ?? code)
    : (words[String(kept)] ?? kept);
}
