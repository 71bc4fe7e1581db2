import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Half } from '../ledger/states.js';

/** Somebody expected at school on a half-day begun, of whom nothing is recorded. */
export interface MissingMark {
  learnerId: string;
  day: string;
  half: Half;
}

@Injectable()
export class MissingMarks {
  constructor(private readonly database: Database) {}

  /** Those of a promotion since its first day, the oldest half-day first; one statement. */
  of(cohortId: string): Promise<MissingMark[]> {
    return this.database.query<MissingMark>(
      `SELECT f.learner_id AS "learnerId", f.day::text, f.half
       FROM attendance.frozen_place f LEFT JOIN attendance.current_entry e USING (learner_id, day, half)
       WHERE f.cohort_id = $1 AND f.place IN ('school', 'mediation') AND e.state IS NULL
       ORDER BY f.day, f.half DESC, f.learner_id`,
      [cohortId],
    );
  }
}
