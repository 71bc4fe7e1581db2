import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Stage } from '../applications/stages.rules.js';
import type { Identity } from './likeness.rules.js';
import type { MergeFile } from './merge.rules.js';

/** A file as it is laid beside another one. */
export interface PersonFile extends MergeFile, Identity {
  street: string | null;
  postcode: string | null;
  city: string | null;
  createdOn: string;
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
         (l.created_at AT TIME ZONE 'Europe/Paris')::date::text AS "createdOn",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'cohortId', a.cohort_id, 'cohortName', c.name, 'stage', a.stage,
            'receivedOn', a.received_on, 'online', EXISTS (SELECT 1 FROM learners.public_application p WHERE p.application_id = a.id))
            ORDER BY a.received_on, a.id), '[]')
          FROM learners.application a JOIN cohorts.cohort c ON c.id = a.cohort_id
          WHERE a.learner_id = l.id AND a.duplicate_of_id IS NULL) AS applications,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('cohortName', c.name, 'entryOn', e.entry_on, 'exitOn', e.exit_on)
            ORDER BY e.entry_on), '[]')
          FROM learners.enrolment e JOIN cohorts.cohort c ON c.id = e.cohort_id WHERE e.learner_id = l.id) AS enrolments
  FROM learners.learner l`;

// One line a living file, its names as the search writes them: words in any order, no accents.
const NAMED = `
  named AS MATERIALIZED (
    SELECT id, email, phone, birth_date, platform.plain(last_name || ' ' || first_name) AS name,
           extract(year FROM birth_date) AS y, extract(month FROM birth_date) AS m, extract(day FROM birth_date) AS d
    FROM learners.learner WHERE merged_into_id IS NULL AND erased_on IS NULL)`;

/** How near two names must be to be worth looking at, when nothing but a birthday brings them together. */
const NAMES_NEAR = 0.3;

/** Reads the files that may be one person's, wide enough for the rule of likeness to choose among them. */
@Injectable()
export class PersonFiles {
  constructor(private readonly database: Database) {}

  async byId(ids: readonly string[]): Promise<Map<string, PersonFile>> {
    const rows = await this.database.query<PersonFile>(`${FILE} WHERE l.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Pairs that share a mailbox, a telephone, or a birthday (but for one of its parts, or day and month swapped) and look
   * alike by name, and that nobody told apart. Two statements with `byId`.
   */
  async pairs(): Promise<[string, string][]> {
    const rows = await this.database.query<{ first: string; second: string }>(
      `WITH ${NAMED}, pair AS (
         SELECT a.id AS first, b.id AS second FROM named a JOIN named b ON b.email = a.email AND b.id > a.id
         UNION SELECT a.id, b.id FROM named a JOIN named b ON b.phone = a.phone AND b.id > a.id
         UNION SELECT a.id, b.id FROM named a JOIN named b ON b.y = a.y AND b.m = a.m AND b.id > a.id AND similarity(a.name, b.name) > $1
         UNION SELECT a.id, b.id FROM named a JOIN named b ON b.y = a.y AND b.d = a.d AND b.id > a.id AND similarity(a.name, b.name) > $1
         UNION SELECT a.id, b.id FROM named a JOIN named b ON b.m = a.m AND b.d = a.d AND b.id > a.id AND similarity(a.name, b.name) > $1
         UNION SELECT a.id, b.id FROM named a JOIN named b ON b.y = a.y AND b.m = a.d AND b.d = a.m AND b.id > a.id AND similarity(a.name, b.name) > $1)
       SELECT p.first, p.second FROM pair p
       WHERE NOT EXISTS (SELECT 1 FROM learners.distinct_persons d WHERE d.first_id = p.first AND d.second_id = p.second)`,
      [NAMES_NEAR],
    );
    return rows.map(({ first, second }) => [first, second]);
  }

  /** The files that somebody, known or not yet, may already have. `exceptId` is their own. */
  async near(identity: Identity, exceptId: string | null): Promise<PersonFile[]> {
    return this.database.query<PersonFile>(
      `WITH ${NAMED}, asked AS (
         SELECT $1::date AS birth_date, platform.plain($2::text) AS name, $3::citext AS email, $4::text AS phone, $5::uuid AS id)
       ${FILE} WHERE l.id IN (
         SELECT n.id FROM named n, asked q
         WHERE n.id IS DISTINCT FROM q.id AND (n.email = q.email OR n.phone = q.phone
           OR (similarity(n.name, q.name) > $6 AND (n.birth_date = q.birth_date
             OR (n.y = extract(year FROM q.birth_date) AND n.m = extract(month FROM q.birth_date))
             OR (n.y = extract(year FROM q.birth_date) AND n.d = extract(day FROM q.birth_date))
             OR (n.m = extract(month FROM q.birth_date) AND n.d = extract(day FROM q.birth_date))
             OR (n.y = extract(year FROM q.birth_date) AND n.d = extract(month FROM q.birth_date) AND n.m = extract(day FROM q.birth_date))))
           )
           AND NOT EXISTS (SELECT 1 FROM learners.distinct_persons d
             WHERE d.first_id = least(n.id, q.id) AND d.second_id = greatest(n.id, q.id)))
       LIMIT 50`,
      [
        identity.birthDate,
        `${identity.lastName} ${identity.firstName}`,
        identity.email,
        identity.phone,
        exceptId,
        NAMES_NEAR,
      ],
    );
  }
}
