import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Plan } from './place-of.rules.js';

/** Reads rhythms and decided half-days. */
@Injectable()
export class Plans {
  constructor(private readonly database: Database) {}

  /** The plan of each of these promotions for the range, by promotion. One statement. */
  async of(cohortIds: readonly string[], from: string, to: string): Promise<Map<string, Plan>> {
    const rows = await this.database.query<{ cohortId: string } & Plan>(
      `SELECT c.id AS "cohortId",
         (SELECT coalesce(json_agg(json_build_object('fromMonday', r.from_monday, 'schoolWeeks', r.school_weeks,
                  'companyWeeks', r.company_weeks) ORDER BY r.from_monday), '[]')
          FROM calendar.rhythm r WHERE r.cohort_id = c.id AND r.from_monday <= $3::date) AS rhythms,
         (SELECT coalesce(json_agg(json_build_object('day', o.day, 'half', o.half, 'place', o.place, 'reason', o.reason,
                  'revision', o.revision)), '[]')
          FROM (SELECT DISTINCT ON (d.day, d.half) d.* FROM calendar.day_override d
                WHERE d.cohort_id = c.id AND d.day BETWEEN $2::date AND $3::date
                ORDER BY d.day, d.half, d.revision DESC) o) AS overrides
       FROM unnest($1::uuid[]) AS c (id)`,
      [cohortIds, from, to],
    );
    return new Map(rows.map(({ cohortId, rhythms, overrides }) => [cohortId, { rhythms, overrides }]));
  }
}
