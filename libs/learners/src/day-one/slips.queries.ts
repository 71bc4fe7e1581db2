import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';

/** A learner of a promotion as day one needs them. */
export interface Arrival {
  learnerId: string;
  enrolmentId: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  accountId: string | null;
  /** The last time they opened their pages. */
  lastSeenAt: Date | null;
}

@Injectable()
export class SlipQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those who are in the promotion today or will be, by name; one statement. */
  async arrivals(cohortId: string): Promise<Arrival[]> {
    return this.database.query<Arrival>(
      `SELECT l.id AS "learnerId", e.id AS "enrolmentId", l.first_name AS "firstName", l.last_name AS "lastName",
              coalesce(a.email, l.email) AS email, l.phone, a.id AS "accountId",
              (SELECT max(s.last_seen_at) FROM identity.session s WHERE s.account_id = a.id) AS "lastSeenAt"
       FROM learners.enrolment e JOIN learners.learner l ON l.id = e.learner_id
         LEFT JOIN identity.account a ON a.id = l.account_id AND a.deactivated_at IS NULL
       WHERE e.cohort_id = $1 AND (e.exit_on IS NULL OR e.exit_on >= $2::date)
       ORDER BY l.last_name, l.first_name, l.id`,
      [cohortId, this.clock.today().toString()],
    );
  }
}
