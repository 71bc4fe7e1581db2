import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Database, PersonalIdentities, PersonalRegister, SCHOOL_ZONE, type SubjectKind } from '#platform';
import { historyWords } from '../history/history-words.js';
import type { ReadingsPage, ReadingsQuery } from './readings.dto.js';

interface ReadingRow {
  id: string;
  at: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  actorId: string | null;
  actor: string | null;
}

const READING = 'platform.is_reading(e.action)';

/** Who read what protected data, and when. */
@Injectable()
export class Readings {
  constructor(
    private readonly database: Database,
    private readonly register: PersonalRegister,
    private readonly identities: PersonalIdentities,
  ) {}

  async page(asked: ReadingsQuery): Promise<ReadingsPage> {
    const limit = asked.limit ?? 50;
    const rows = await this.database.query<ReadingRow>(
      `SELECT e.id, to_char(e.at AT TIME ZONE '${SCHOOL_ZONE}', 'YYYY-MM-DD"T"HH24:MI') AS at, e.action,
              e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.actor_id AS "actorId", a.display_name AS actor
       FROM platform.audit_entry e LEFT JOIN identity.account a ON a.id = e.actor_id
       WHERE ${READING} AND ($1::uuid IS NULL OR e.actor_id = $1) AND ($2::uuid IS NULL OR e.id < $2)
         AND ($3::date IS NULL OR (e.at AT TIME ZONE '${SCHOOL_ZONE}')::date >= $3)
         AND ($4::date IS NULL OR (e.at AT TIME ZONE '${SCHOOL_ZONE}')::date <= $4)
       ORDER BY e.id DESC LIMIT $5`,
      [
        asked.actorId ?? null,
        isUUID(asked.after) ? asked.after : null,
        asked.from ?? null,
        asked.to ?? null,
        limit + 1,
      ],
    );
    const shown = rows.slice(0, limit);
    const people = await this.#people(shown);
    return {
      items: shown.map(({ id, at, action, subjectId, actorId, actor }) => ({
        id,
        at,
        what: historyWords[action] ?? 'Donnée protégée consultée',
        person: (subjectId && people.get(subjectId)) || null,
        actorId,
        actor: actor ?? 'Personne sans compte',
      })),
      next: rows.length > limit ? shown.at(-1)!.id : null,
    };
  }

  /** Everybody who read something, by name, for the filter. */
  readers(): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      `SELECT a.id, a.display_name AS name FROM identity.account a
       WHERE EXISTS (SELECT FROM platform.audit_entry e WHERE e.actor_id = a.id AND ${READING}) ORDER BY 2, 1`,
    );
  }

  /** The name of the person each subject is about, through the register. */
  async #people(rows: ReadingRow[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const kind of new Set(rows.map(({ subjectKind }) => subjectKind))) {
      const ids = rows.flatMap((row) => (row.subjectKind === kind && row.subjectId ? [row.subjectId] : []));
      const table = this.register.tables.find(({ auditedAs }) => auditedAs?.includes(kind));
      const path = table?.subjects[0];
      if (!table || !path || ids.length === 0) continue;
      const owners = await this.database.query<{ id: string; person: string | null }>(
        `SELECT t.id, ${path.id} AS person FROM ${table.table} t WHERE t.id = ANY ($1::uuid[])`,
        [ids],
      );
      const names = await this.#names(path.kind, owners);
      for (const { id, person } of owners) found.set(id, (person && names.get(person)) || '');
    }
    return found;
  }

  #names(kind: SubjectKind, owners: { person: string | null }[]) {
    return this.identities.names(
      kind,
      owners.flatMap(({ person }) => (person ? [person] : [])),
    );
  }
}
