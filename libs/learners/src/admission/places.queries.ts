import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';

/** The places of a promotion; lock its row before counting to give one. */
@Injectable()
export class Places {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Learners who hold a place: enrolled and not gone, or admitted and awaited. */
  async taken(cohortId: string, exceptApplicationId: string | null): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM learners.enrolment
                WHERE cohort_id = $1 AND (exit_on IS NULL OR exit_on >= $3::date))
             + (SELECT count(*) FROM learners.application
                WHERE cohort_id = $1 AND stage = 'admitted' AND duplicate_of_id IS NULL AND id IS DISTINCT FROM $2))::integer AS count`,
      [cohortId, exceptApplicationId, this.clock.today().toString()],
    );
    return row!.count;
  }
}
