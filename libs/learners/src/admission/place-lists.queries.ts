import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { criteriaInSql, VERDICT_IN_SQL } from '../eligibility/verdict-in-sql.js';
import type { CriteriaBounds } from '../eligibility/verdicts.service.js';
import type { Waiting } from './proposal.rules.js';

/** The places of a promotion on a day. */
export interface PlacesRow {
  cohortId: string;
  cohortName: string;
  capacityMin: number;
  capacityMax: number;
  /** Held: enrolled and not gone, or admitted. */
  taken: number;
  waiting: number;
  /** How many places have become free since the promotion exists: exits, and admitted people who withdrew. */
  freed: number;
  /** The last day on which one did. */
  freedOn: string | null;
}

/** Somebody on a waiting list, with what decides whether a place is proposed to them. */
export interface WaitingRow extends Waiting {
  cohortId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
}

const GONE = '(e.exit_on IS NOT NULL AND e.exit_on < $1::date)';

/** The places of every promotion, which are free, and who waits for one. */
@Injectable()
export class PlaceLists {
  constructor(private readonly database: Database) {}

  /** The promotions that are not over on that day, in order; one statement. */
  async read(today: string, cohortId?: string): Promise<PlacesRow[]> {
    return this.database.query<PlacesRow>(
      `SELECT c.id AS "cohortId", c.name AS "cohortName", c.capacity_min AS "capacityMin", c.capacity_max AS "capacityMax",
              (coalesce(e.here, 0) + coalesce(a.admitted, 0))::integer AS taken, coalesce(a.waiting, 0)::integer AS waiting,
              (coalesce(e.gone, 0) + coalesce(m.withdrawn, 0))::integer AS freed,
              greatest(e.gone_on + 1, m.withdrawn_on)::text AS "freedOn"
       FROM cohorts.cohort c
       LEFT JOIN (SELECT cohort_id, count(*) FILTER (WHERE NOT ${GONE}) AS here, count(*) FILTER (WHERE ${GONE}) AS gone,
                         max(exit_on) FILTER (WHERE ${GONE}) AS gone_on
                  FROM learners.enrolment e GROUP BY cohort_id) e ON e.cohort_id = c.id
       LEFT JOIN (SELECT cohort_id, count(*) FILTER (WHERE stage = 'admitted') AS admitted,
                         count(*) FILTER (WHERE stage = 'waiting_list') AS waiting
                  FROM learners.application
                  WHERE stage IN ('admitted', 'waiting_list') AND duplicate_of_id IS NULL GROUP BY cohort_id) a ON a.cohort_id = c.id
       LEFT JOIN (SELECT a.cohort_id, count(*) AS withdrawn, max(m.moved_on) AS withdrawn_on
                  FROM learners.application a JOIN learners.application_move m ON m.application_id = a.id
                  WHERE a.stage = 'withdrawn' AND m.from_stage = 'admitted' AND m.to_stage = 'withdrawn'
                  GROUP BY a.cohort_id) m ON m.cohort_id = c.id
       WHERE c.ends_on >= $1::date AND ($2::uuid IS NULL OR c.id = $2::uuid)
       ORDER BY c.number`,
      [today, cohortId ?? null],
    );
  }

  /** Who waits in these promotions, in order; `freed` tells which refusals of a place still stand. One statement. */
  async waiting(
    places: readonly Pick<PlacesRow, 'cohortId' | 'freed'>[],
    bounds: readonly (CriteriaBounds & { cohortId: string })[],
  ): Promise<WaitingRow[]> {
    return this.database.query<WaitingRow>(
      `SELECT a.id, a.cohort_id AS "cohortId", a.learner_id AS "learnerId", l.first_name AS "firstName",
              l.last_name AS "lastName", ${VERDICT_IN_SQL} <> 'refused' AS eligible,
              EXISTS (SELECT 1 FROM learners.place_decline d WHERE d.application_id = a.id AND d.taken_back_at IS NULL
                        AND d.places_freed >= p.freed) AS declined
       FROM jsonb_to_recordset($1::jsonb) AS p("cohortId" uuid, freed integer)
       JOIN learners.application a ON a.cohort_id = p."cohortId" AND a.stage = 'waiting_list' AND a.duplicate_of_id IS NULL
       JOIN learners.learner l ON l.id = a.learner_id ${criteriaInSql('$2')}
       ORDER BY a.cohort_id, a.waiting_rank`,
      [JSON.stringify(places.map(({ cohortId, freed }) => ({ cohortId, freed }))), JSON.stringify(bounds)],
    );
  }
}
