import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** How somebody of a promotion can be reached once they are gone: by an address and a telephone of their own. */
export interface CohortContact {
  learnerId: string;
  accountId: string | null;
  hasEmail: boolean;
  hasPhone: boolean;
}

@Injectable()
export class CohortContacts {
  constructor(private readonly database: Database) {}

  /** Everybody whose training ends or ended in this promotion, and whose file is not archived. One statement. */
  of(cohortId: string): Promise<CohortContact[]> {
    return this.database.query<CohortContact>(
      `SELECT l.id AS "learnerId", l.account_id AS "accountId", l.email IS NOT NULL AS "hasEmail",
              l.phone IS NOT NULL AS "hasPhone"
       FROM learners.learner l
       WHERE l.archived_on IS NULL AND l.merged_into_id IS NULL AND EXISTS (
         SELECT 1 FROM learners.enrolment e WHERE e.learner_id = l.id AND e.cohort_id = $1 AND e.transition IS NULL)`,
      [cohortId],
    );
  }
}
