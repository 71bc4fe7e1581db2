import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';

/** Somebody admitted or enrolled, with where they live: whom a host may receive. */
export interface Seeker {
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string;
  cohortName: string;
  /** First day of the enrolment; the promotion's for somebody admitted. YYYY-MM-DD. */
  entryOn: string;
  /** Not enrolled yet. */
  admitted: boolean;
  postcode: string | null;
  city: string | null;
}

@Injectable()
export class Seekers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everybody enrolled today or later, and everybody admitted; by name. One statement. */
  all(): Promise<Seeker[]> {
    return this.database.query<Seeker>(
      `SELECT DISTINCT ON (l.last_name, l.first_name, l.id) l.id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName",
              c.id AS "cohortId", c.name AS "cohortName", x.entry_on::text AS "entryOn", x.admitted, l.postcode, l.city
       FROM (SELECT e.learner_id, e.cohort_id, e.entry_on, false AS admitted FROM learners.enrolment e
             WHERE e.exit_on IS NULL OR e.exit_on >= $1
             UNION ALL
             SELECT a.learner_id, a.cohort_id, c.starts_on, true FROM learners.application a
             JOIN cohorts.cohort c ON c.id = a.cohort_id WHERE a.stage = 'admitted') x
       JOIN learners.learner l ON l.id = x.learner_id JOIN cohorts.cohort c ON c.id = x.cohort_id
       WHERE l.archived_on IS NULL AND l.merged_into_id IS NULL
       ORDER BY l.last_name, l.first_name, l.id, x.admitted, x.entry_on DESC`,
      [`${this.clock.today()}`],
    );
  }
}
