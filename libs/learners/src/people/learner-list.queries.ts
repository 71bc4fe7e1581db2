import { Injectable } from '@nestjs/common';
import { type Actor, visibleLearners } from '#identity';
import { Clock, Database } from '#platform';
import type { LearnersQuery } from './learner-list.dto.js';
import type { LearnerSummary } from './learners.service.js';

/** A line of the list of learners, with what a spreadsheet may ask besides. */
export interface LearnerRow extends LearnerSummary {
  email: string | null;
  phone: string | null;
  postcode: string | null;
  city: string | null;
}

export type LearnersWanted = Pick<LearnersQuery, 'search' | 'cohortId' | 'situation'> & {
  /** Only these, among those that match. */
  ids?: string[];
};

@Injectable()
export class LearnerListQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Learners that the actor may see today, by name, with the enrolment that lasts or the last one; one statement.
   * @param after id of the last line read
   */
  async page(actor: Actor, wanted: LearnersWanted, limit: number, after?: string): Promise<LearnerRow[]> {
    const today = this.clock.today().toString();
    const parameters: unknown[] = [
      patterns(wanted.search),
      wanted.cohortId ?? null,
      wanted.situation ?? 'all',
      today,
      wanted.ids ?? null,
      after ?? null,
      limit,
    ];
    const seen = visibleLearners(actor, 'l.id', today, parameters);
    return this.database.query<LearnerRow>(
      `SELECT l.id, l.first_name AS "firstName", l.last_name AS "lastName", l.birth_date::text AS "birthDate",
              l.email, l.phone, l.postcode, l.city,
              e.id AS "enrolmentId", e.cohort_id AS "cohortId", c.name AS "cohortName", e.entry_on::text AS "entryOn",
              e.exit_on::text AS "exitOn", e.exit_reason AS "exitReason"
       FROM learners.learner l
       JOIN LATERAL (SELECT * FROM learners.enrolment e WHERE e.learner_id = l.id ORDER BY e.entry_on DESC LIMIT 1) e ON true
       JOIN cohorts.cohort c ON c.id = e.cohort_id
       WHERE ${seen} AND l.archived_on IS NULL AND l.merged_into_id IS NULL
         AND ($1::text[] IS NULL OR l.plain_name LIKE ALL($1))
         AND ($2::uuid IS NULL OR e.cohort_id = $2)
         AND CASE $3 WHEN 'present' THEN e.exit_on IS NULL OR e.exit_on >= $4::date
                     WHEN 'left' THEN e.exit_on < $4::date ELSE true END
         AND ($5::uuid[] IS NULL OR l.id = ANY($5))
         AND ($6::uuid IS NULL OR (l.last_name, l.first_name, l.id) >
              (SELECT o.last_name, o.first_name, o.id FROM learners.learner o WHERE o.id = $6))
       ORDER BY l.last_name, l.first_name, l.id LIMIT $7`,
      parameters,
    );
  }
}

/** Each word wherever it stands, so that first and last names come in any order; letters as `platform.plain` writes them. */
function patterns(search: string | undefined): string[] | null {
  if (!search) return null;
  const plain = search
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
  return plain.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
