import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import type { Headcount } from '../people/learners.dto.js';

/** Whether a place goes on from another promotion: the person has entered there already. */
const GOES_ON = `EXISTS (SELECT 1 FROM learners.enrolment o WHERE o.id = e.previous_enrolment_id AND o.transition IS NOT NULL)`;

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
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id AND NOT ${GOES_ON}) AS entered,
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id AND ${GOES_ON}) AS joined,
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id AND e.exit_on < $1::date
                 AND e.exit_reason IS NOT NULL) AS left,
              (SELECT count(*)::integer FROM learners.enrolment e WHERE e.cohort_id = c.id AND e.exit_on < $1::date
                 AND e.transition IS NOT NULL) AS moved,
              (SELECT count(*)::integer FROM learners.application a WHERE a.cohort_id = c.id AND a.stage = 'admitted') AS admitted,
              (SELECT count(*)::integer FROM learners.application a WHERE a.cohort_id = c.id
                 AND a.stage NOT IN ('admitted', 'refused', 'withdrawn', 'enrolled')) AS open
       FROM cohorts.cohort c ORDER BY c.number`,
      [this.clock.today().toString()],
    );
  }
}
