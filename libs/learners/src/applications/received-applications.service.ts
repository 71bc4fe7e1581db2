import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** An application that nobody has looked at yet. */
export interface ReceivedApplication {
  id: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  /** YYYY-MM-DD */
  receivedOn: string;
}

/** What came in and waits for somebody to read it. */
@Injectable()
export class ReceivedApplications {
  constructor(private readonly database: Database) {}

  /** The oldest first, `limit` of them at most. One statement. */
  oldest(limit: number): Promise<ReceivedApplication[]> {
    return this.database.query<ReceivedApplication>(
      `SELECT a.id, a.learner_id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName",
              c.name AS "cohortName", a.received_on::text AS "receivedOn"
       FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id JOIN cohorts.cohort c ON c.id = a.cohort_id
       WHERE a.stage = 'received' ORDER BY a.received_on, a.id LIMIT $1`,
      [limit],
    );
  }
}
