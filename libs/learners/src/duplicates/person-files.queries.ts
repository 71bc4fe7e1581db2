import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Stage } from '../applications/stages.rules.js';
import { birthNeighbours, type Identity } from './likeness.rules.js';
import type { MergeFile } from './merge.rules.js';

/** A file as it is laid beside another one. */
export interface PersonFile extends MergeFile, Identity {
  street: string | null;
  postcode: string | null;
  city: string | null;
  applications: {
    id: string;
    cohortId: string;
    cohortName: string;
    stage: Stage;
    receivedOn: string;
    /** Sent by the public form. */
    online: boolean;
  }[];
  enrolments: { cohortName: string; entryOn: string; exitOn: string | null }[];
}

const FILE = `
  SELECT l.id, l.merged_into_id AS "mergedIntoId", l.erased_on::text AS "erasedOn", l.first_name AS "firstName",
         l.last_name AS "lastName", l.birth_date::text AS "birthDate", l.email, l.phone, l.street, l.postcode, l.city,
         least((l.created_at AT TIME ZONE 'Europe/Paris')::date, (SELECT min(o.received_on) FROM learners.application o
            WHERE o.learner_id = l.id))::text AS since,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'cohortId', a.cohort_id, 'cohortName', c.name, 'stage', a.stage,
            'receivedOn', a.received_on, 'online', EXISTS (SELECT 1 FROM learners.public_application p WHERE p.application_id = a.id))
            ORDER BY a.received_on, a.id), '[]')
          FROM learners.application a JOIN cohorts.cohort c ON c.id = a.cohort_id
          WHERE a.learner_id = l.id AND a.duplicate_of_id IS NULL) AS applications,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('cohortName', c.name, 'entryOn', e.entry_on, 'exitOn', e.exit_on)
            ORDER BY e.entry_on), '[]')
          FROM learners.enrolment e JOIN cohorts.cohort c ON c.id = e.cohort_id WHERE e.learner_id = l.id) AS enrolments
  FROM learners.learner l`;

/** Reads the files that may be one person's, wide enough for the rule of likeness to choose among them. */
@Injectable()
export class PersonFiles {
  constructor(private readonly database: Database) {}

  async byId(ids: readonly string[]): Promise<Map<string, PersonFile>> {
    const rows = await this.database.query<PersonFile>(`${FILE} WHERE l.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Who every living file is; what the likeness of two is read from. */
  async identities(): Promise<(Identity & { id: string })[]> {
    return this.database.query(
      `SELECT id, first_name AS "firstName", last_name AS "lastName", birth_date::text AS "birthDate", email, phone
       FROM learners.learner WHERE merged_into_id IS NULL AND erased_on IS NULL ORDER BY id`,
    );
  }

  /** What changes when `identities` or `toldApart` do, and hardly otherwise. */
  async mark(): Promise<string> {
    const [row] = await this.database.query<{ mark: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws('|', id, first_name, last_name, birth_date, email, phone), 0)), 0)
                || ' ' || (SELECT count(*) || ' ' || coalesce(sum(hashtextextended(first_id || ' ' || second_id, 0)), 0)
                           FROM learners.distinct_persons) AS mark
       FROM learners.learner WHERE merged_into_id IS NULL AND erased_on IS NULL`,
    );
    return row!.mark;
  }

  /** The pairs that somebody told apart, as « first second ». */
  async toldApart(): Promise<Set<string>> {
    const rows = await this.database.query<{ pair: string }>(
      `SELECT first_id || ' ' || second_id AS pair FROM learners.distinct_persons`,
    );
    return new Set(rows.map(({ pair }) => pair));
  }

  /** The files that somebody, known or not yet, may already have: same mailbox, same telephone, or nearly born that day. */
  async near(identity: Identity, exceptId: string | null): Promise<PersonFile[]> {
    return this.database.query<PersonFile>(
      `${FILE} WHERE l.merged_into_id IS NULL AND l.erased_on IS NULL AND l.id IS DISTINCT FROM $4::uuid
         AND (l.email = $1::citext OR l.phone = $2 OR l.birth_date::text = ANY($3))
         AND NOT EXISTS (SELECT 1 FROM learners.distinct_persons d
           WHERE d.first_id = least(l.id, $4) AND d.second_id = greatest(l.id, $4))`,
      [identity.email, identity.phone, birthNeighbours(identity.birthDate), exceptId],
    );
  }
}
