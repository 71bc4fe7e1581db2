import type { FullPlan, PlannedWeek } from '#calendar';
import type { Copy } from './copy.js';
import { plus } from './days.js';
import { calendarsUpTo, promotions } from './promotions.js';
import { coordinator } from './staff.js';

/** A promotion's calendar as it was made known, and when. */
interface DemoVersion {
  cohortId: string;
  number: number;
  publishedOn: string;
  /** The first day that may differ from the version before. */
  effectiveFrom: string;
  note: string | null;
  plan: FullPlan;
}

const [, , third, fourth] = promotions;

const SCHOOL = 'S'.repeat(10);
const COMPANY = 'C'.repeat(10);

const week = (monday: string, places: string): PlannedWeek => ({ monday, places, locked: true });

/** The week that the fourth promotion lost to the summer's closure is taught when the second one has left. */
const REPUBLISHED = {
  on: '2027-05-03',
  note: 'La semaine de cours du 2 août tombe pendant la fermeture d’été\u00a0: elle passe au 20 septembre.',
  weeks: [week('2027-08-02', COMPANY), week('2027-09-20', SCHOOL)],
};

/** The third promotion's two weeks that fall in the closure of the year's end, being moved by the coordinator. */
const DRAFTED = {
  from: '2027-05-12',
  until: '2027-12-13',
  weeks: [
    week('2027-12-13', SCHOOL),
    week('2027-12-20', COMPANY),
    week('2027-12-27', COMPANY),
    week('2028-01-03', SCHOOL),
  ],
};

const withWeeks = (plan: FullPlan, weeks: readonly PlannedWeek[]): FullPlan => {
  const replaced = new Map([...plan.weeks, ...weeks].map((one) => [one.monday, one]));
  return { ...plan, weeks: [...replaced.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1)) };
};

/** What the school had made known of its calendars on a day, the oldest first. */
export function versionsOn(today: string, decidedUpTo: string): DemoVersion[] {
  const calendars = calendarsUpTo(decidedUpTo);
  const firsts = promotions.map(({ id, startsOn }) => ({
    cohortId: id,
    number: 1,
    publishedOn: plus(startsOn, -30),
    effectiveFrom: startsOn,
    note: null,
    plan: calendars.get(id)!,
  }));
  if (today < REPUBLISHED.on) return firsts;
  const { on, note, weeks } = REPUBLISHED;
  const plan = withWeeks(calendars.get(fourth!.id)!, weeks);
  return [...firsts, { cohortId: fourth!.id, number: 2, publishedOn: on, effectiveFrom: on, note, plan }];
}

/** The newest version of each promotion, by its id. */
export const newestOf = (versions: readonly DemoVersion[]): Map<string, FullPlan & { number: number }> =>
  new Map(versions.map(({ cohortId, number, plan }) => [cohortId, { ...plan, number }]));

/** The version that was in force on a day. */
export const versionOn = (versions: readonly DemoVersion[], cohortId: string, day: string): number | null =>
  versions.findLast((one) => one.cohortId === cohortId && one.effectiveFrom <= day)?.number ?? null;

export async function writeCalendars(
  copy: Copy,
  { today, calendarVersions }: { today: string; calendarVersions: readonly DemoVersion[] },
): Promise<void> {
  await copy(
    'calendar.version',
    'cohort_id, number, effective_from, origin, note, rhythms, integration_weeks, certification_weeks, published_by, published_at',
    calendarVersions.map(({ plan: { rhythms, frame }, ...one }) => ({
      ...one,
      origin: one.number === 1 ? 'rhythm' : 'hand',
      rhythms: JSON.stringify(rhythms),
      ...frame,
      publishedBy: coordinator.id,
      publishedAt: `${one.publishedOn}T10:00:00+02:00`,
    })),
  );
  const rowsOf = <T extends object>(of: (plan: FullPlan) => readonly T[]) =>
    calendarVersions.flatMap(({ cohortId, number, plan }) =>
      of(plan).map((row) => ({ cohortId, number, ...row })),
    );
  await copy(
    'calendar.version_week',
    'cohort_id, number, monday, places, locked',
    rowsOf((plan) => plan.weeks),
  );
  await copy(
    'calendar.version_half',
    'cohort_id, number, day, half, place, reason',
    rowsOf((plan) => plan.decided),
  );
  await copy(
    'calendar.draft',
    'cohort_id, revision, based_on, plan, origin, edited_by',
    draftsOn(today, newestOf(calendarVersions)),
  );
}

/** Each promotion's calendar as it is being prepared on a day: its draft, or what was made known. */
export function preparedOn(
  today: string,
  newest: ReadonlyMap<string, FullPlan & { number: number }>,
): ReadonlyMap<string, FullPlan> {
  if (today < DRAFTED.from || today >= DRAFTED.until) return newest;
  const { number: _, ...plan } = newest.get(third!.id)!;
  return new Map<string, FullPlan>([...newest, [third!.id, withWeeks(plan, DRAFTED.weeks)]]);
}

function draftsOn(today: string, newest: ReadonlyMap<string, FullPlan & { number: number }>) {
  const prepared = preparedOn(today, newest);
  if (prepared === newest) return [];
  return [
    {
      cohortId: third!.id,
      revision: 1,
      basedOn: newest.get(third!.id)!.number,
      plan: JSON.stringify(prepared.get(third!.id)),
      origin: 'hand',
      editedBy: coordinator.id,
    },
  ];
}
