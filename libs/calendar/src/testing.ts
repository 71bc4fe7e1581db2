import type { Half } from '#almanac';
import type { Database } from '#platform';
import type { OverridePlace } from './days/cohort-half.js';
import type { FullPlan } from './plans/plan.js';
import { Plans } from './plans/plans.queries.js';
import { type Rhythm, regenerated, wholeWeek } from './rhythms/rhythm.rules.js';

/** Publishes the next version of a promotion's calendar, as it was changed. */
export async function aVersion(
  database: Database,
  cohortId: string,
  change: (plan: FullPlan, cohort: { startsOn: string; endsOn: string }) => FullPlan,
): Promise<number> {
  const plans = new Plans(database);
  const [cohort] = await database.query<{ startsOn: string; endsOn: string }>(
    'SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM cohorts.cohort WHERE id = $1',
    [cohortId],
  );
  const { number, ...published } = await plans.published(cohortId);
  await plans.write(
    {
      cohortId,
      number: number + 1,
      effectiveFrom: cohort!.startsOn,
      origin: 'rhythm',
      note: null,
      publishedBy: null,
    },
    change(published, cohort!),
  );
  return number + 1;
}

/** A published rhythm of one week at school, one in company, from Monday 2 September 2024 unless told. */
export async function aRhythm(
  database: Database,
  { cohortId, ...over }: { cohortId: string } & Partial<Rhythm>,
): Promise<void> {
  const rhythm = {
    fromMonday: '2024-09-02',
    schoolWeeks: 1,
    companyWeeks: 1,
    schoolDays: wholeWeek,
    ...over,
  };
  await aVersion(database, cohortId, (plan, cohort) =>
    regenerated(
      cohort,
      plan,
      {
        frame: plan.frame,
        rhythms: [...plan.rhythms, rhythm].sort((a, b) => (a.fromMonday < b.fromMonday ? -1 : 1)),
      },
      rhythm.fromMonday,
    ),
  );
}

/** A half-day decided apart from its week, published. */
export async function anOverride(
  database: Database,
  { cohortId, ...over }: { cohortId: string; day: string; half: Half; place: OverridePlace; reason?: string },
): Promise<void> {
  await aVersion(database, cohortId, (plan) => ({
    ...plan,
    decided: [
      ...plan.decided.filter(({ day, half }) => day !== over.day || half !== over.half),
      { reason: 'Journée portes ouvertes', ...over },
    ],
  }));
}
