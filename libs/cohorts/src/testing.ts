import type { Database } from '#platform';
import { rncp37674 } from './certification/certification.js';
import type { Cohort } from './cohorts/cohorts.service.js';

/** The certification the promotions prepare, made once a database; gives its id. */
export async function aCertification(db: Database): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO cohorts.certification (rncp_code, title, level, trade, registered_from, registered_until)
     VALUES ($1, $2, $3, 'Développeur web', $4, $5)
     ON CONFLICT (rncp_code) DO UPDATE SET title = excluded.title RETURNING id`,
    [rncp37674.code, rncp37674.title, rncp37674.level, rncp37674.registeredFrom, rncp37674.registeredUntil],
  );
  return row!.id;
}

/** A promotion of 15 to 20 learners that began in September 2026, with what the test changes; gives its id. */
export async function aCohort(
  db: Database,
  given: Partial<Omit<Cohort, 'id' | 'certification'>> = {},
): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO cohorts.cohort (number, name, certification_id, starts_on, ends_on, capacity_min, capacity_max,
                                 school_hours, half_day_minutes)
     SELECT n, coalesce($2, 'Promotion ' || n), $3, $4, $5, $6, $7, $8, $9
     FROM (SELECT coalesce($1::integer, (SELECT coalesce(max(number), 0) + 1 FROM cohorts.cohort)) AS n) numbered
     RETURNING id`,
    [
      given.number ?? null,
      given.name ?? null,
      await aCertification(db),
      given.startsOn ?? '2026-09-07',
      given.endsOn ?? '2028-08-31',
      given.capacityMin ?? 15,
      given.capacityMax ?? 20,
      given.schoolHours ?? 1200,
      given.halfDayMinutes ?? 210,
    ],
  );
  return row!.id;
}
