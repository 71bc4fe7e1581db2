import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** Reads what the rooms on the left own until their doors open. */
@Injectable()
export class Neighbours {
  constructor(private readonly database: Database) {}

  cohorts(ids: string[]) {
    return this.database.query<{ id: string; startsOn: string; endsOn: string }>(
      `SELECT id, starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM cohorts.cohort WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  enrolments(learnerIds: string[], from: string, to: string) {
    return this.database.query<{
      learnerId: string;
      cohortId: string;
      entryOn: string;
      exitOn: string | null;
    }>(
      `SELECT learner_id AS "learnerId", cohort_id AS "cohortId", entry_on::text AS "entryOn", exit_on::text AS "exitOn"
       FROM learners.enrolment WHERE learner_id = ANY($1::uuid[]) AND daterange(entry_on, exit_on, '[]') && daterange($2, $3, '[]')`,
      [learnerIds, from, to],
    );
  }
}
