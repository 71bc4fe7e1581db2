import type { Half } from '#almanac';
import type { Database } from '#platform';
import type { OverridePlace } from './days/cohort-half.js';
import type { Rhythm } from './rhythms/rhythm.rules.js';

/** A rhythm of one week at school, one in company, from Monday 2 September 2024 unless told. */
export async function aRhythm(
  database: Database,
  { cohortId, ...over }: { cohortId: string } & Partial<Rhythm>,
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO calendar.rhythm (cohort_id, from_monday, school_weeks, company_weeks) VALUES ($1, $2, $3, $4) RETURNING id`,
    [cohortId, over.fromMonday ?? '2024-09-02', over.schoolWeeks ?? 1, over.companyWeeks ?? 1],
  );
  return row!.id;
}

/** A half-day decided apart from the rhythm. */
export async function anOverride(
  database: Database,
  over: { cohortId: string; day: string; half: Half; place: OverridePlace; reason?: string },
): Promise<void> {
  await database.query(
    `INSERT INTO calendar.day_override (cohort_id, day, half, revision, place, reason)
     SELECT $1, $2, $3, coalesce(max(revision), 0) + 1, $4, $5 FROM calendar.day_override
     WHERE cohort_id = $1 AND day = $2 AND half = $3`,
    [over.cohortId, over.day, over.half, over.place, over.reason ?? 'Journée portes ouvertes'],
  );
}
