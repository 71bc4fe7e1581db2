import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import type { Headcount } from '../people/learners.dto.js';

/** How many people stand where in each promotion. */
@Injectable()
export class Headcounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One statement, a row a promotion. */
  async read(): Promise<Headcount[]> {
    return this.database.query<Headcount>(
      `SELECT c.id AS "cohortId",
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id
                 AND e.entry_on <= $1::date AND (e.exit_on IS NULL OR e.exit_on >= $1::date)) AS today,
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id) AS entered,
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id AND e.exit_on < $1::date) AS left,
              (SELECT count(*)::integer FROM learners.application a WHERE a.cohort_id = c.id AND a.stage = 'admitted') AS admitted,
              (SELECT count(*)::integer FROM learners.application a WHERE a.cohort_id = c.id
                 AND a.stage NOT IN ('admitted', 'refused', 'withdrawn', 'enrolled')) AS open
       FROM cohorts.cohort c ORDER BY c.number`,
      [this.clock.today().toString()],
    );
  }
}
