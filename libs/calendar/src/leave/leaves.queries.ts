import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Leave } from './leave.js';

const COLUMNS = `l.id, l.learner_id AS "learnerId", l.cohort_id AS "cohortId", l.kind, l.first_day::text AS "firstDay",
  l.first_half AS "firstHalf", l.last_day::text AS "lastDay", l.last_half AS "lastHalf", l.note,
  l.school_reason AS "schoolReason", a.display_name AS "decidedBy", l.decided_on::text AS "decidedOn"`;
const LEAVE = `SELECT ${COLUMNS} FROM calendar.leave l JOIN identity.account a ON a.id = l.decided_by`;

/** Reads the leave that stands; what was taken back is left out. */
@Injectable()
export class LeaveQueries {
  constructor(private readonly database: Database) {}

  /** Of these learners, or of their whole promotions, where it touches the range, both ends included. One statement. */
  of(
    { learnerIds, cohortIds }: { learnerIds: readonly string[]; cohortIds: readonly string[] },
    from: string,
    to: string,
  ): Promise<Leave[]> {
    return this.database.query<Leave>(
      `${LEAVE} WHERE l.withdrawn_at IS NULL AND (l.learner_id = ANY ($1::uuid[]) OR l.cohort_id = ANY ($2::uuid[]))
         AND l.first_day <= $4::date AND l.last_day >= $3::date
       ORDER BY l.first_day, l.first_half DESC, l.id`,
      [learnerIds, cohortIds, from, to],
    );
  }

  /** One that stands, its row held until the transaction ends. */
  async locked(id: string): Promise<Leave | undefined> {
    const [row] = await this.database.query<Leave>(
      `${LEAVE} WHERE l.id = $1 AND l.withdrawn_at IS NULL FOR UPDATE OF l`,
      [id],
    );
    return row;
  }
}
