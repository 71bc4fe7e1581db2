import { Temporal } from 'temporal-polyfill';
import { formatLongDay, weekOf } from '#almanac';
import type { Refusal } from '#platform';
import type { FullPlan, Plan, PlannedWeek } from '../plans/plan.js';
import { generatedWeeks } from '../rhythms/rhythm.rules.js';

export interface DraftFacts {
  /** YYYY-MM-DD */
  today: string;
  cohort: { startsOn: string; endsOn: string };
  /** What was made known; its number is 0 while nothing was. */
  published: Plan & { number: number };
}

/** How many of a week's ten half-days lie before a day. */
export function pastHalves(monday: string, today: string): number {
  const days = Temporal.PlainDate.from(monday).until(Temporal.PlainDate.from(today), {
    largestUnit: 'days',
  }).days;
  return Math.min(Math.max(days * 2, 0), 10);
}

/**
 * The first Monday whose past half-days read otherwise in these weeks than in the published plan; undefined when none
 * does. Before the first version nothing is known yet.
 */
export function rewrittenPast(
  weeks: readonly PlannedWeek[],
  { today, published }: Pick<DraftFacts, 'today' | 'published'>,
): string | undefined {
  if (published.number === 0) return undefined;
  const known = new Map(published.weeks.map(({ monday, places }) => [monday, places]));
  return weeks.find(({ monday, places }) => {
    const past = pastHalves(monday, today);
    return (known.get(monday) ?? '-'.repeat(10)).slice(0, past) !== places.slice(0, past);
  })?.monday;
}

/** A week as somebody asks for it; null places give it back to its rhythm. */
export interface AskedWeek {
  monday: string;
  places: string | null;
  locked: boolean;
}

export const EMPTY_WEEK = '-'.repeat(10);

/** The weeks asked for, those given back to the rhythm made from it; their past half-days stay as they were made known. */
export function placedWeeks(
  asked: readonly AskedWeek[],
  plan: FullPlan,
  { today, cohort, published }: DraftFacts,
): PlannedWeek[] {
  const made = new Map(generatedWeeks(cohort, plan.frame, plan.rhythms).map((week) => [week.monday, week]));
  const known = new Map(published.weeks.map(({ monday, places }) => [monday, places]));
  return asked.map(({ monday, places, locked }) => {
    if (places !== null) return { monday, places, locked };
    const past = published.number === 0 ? 0 : pastHalves(monday, today);
    const given = made.get(monday)?.places ?? EMPTY_WEEK;
    const before = (known.get(monday) ?? EMPTY_WEEK).slice(0, past);
    return { monday, places: before + given.slice(past), locked: false };
  });
}

/** Whether a plan says exactly what another one does: nothing is then left to publish. */
export function saysTheSame(one: FullPlan, other: FullPlan): boolean {
  return canonical(one) === canonical(other);
}

function canonical({ frame, rhythms, weeks, decided }: FullPlan): string {
  return JSON.stringify([
    frame.integrationWeeks,
    frame.certificationWeeks,
    rhythms.map((one) => [one.fromMonday, one.schoolWeeks, one.companyWeeks, ...one.schoolDays]).sort(),
    weeks
      .filter(({ places, locked }) => locked || places !== EMPTY_WEEK)
      .map(({ monday, places, locked }) => [monday, places, locked])
      .sort(),
    decided.map(({ day, half, place, reason }) => [day, half, place, reason]).sort(),
  ]);
}

/** An older version taken up again: what it planned from today on, after what is published of the past. */
export function takenUp(newest: FullPlan, older: FullPlan, today: string): FullPlan {
  const published = new Map(newest.weeks.map((week) => [week.monday, week]));
  const planned = new Map(older.weeks.map((week) => [week.monday, week]));
  const mondays = [...new Set([...published.keys(), ...planned.keys()])].sort();
  return {
    frame: older.frame,
    rhythms: older.rhythms,
    weeks: mondays.flatMap((monday) => {
      const past = pastHalves(monday, today);
      const [before, after] = [published.get(monday), planned.get(monday)];
      if (past === 10) return before ? [before] : [];
      const places =
        (before?.places ?? EMPTY_WEEK).slice(0, past) + (after?.places ?? EMPTY_WEEK).slice(past);
      return places === EMPTY_WEEK ? [] : [{ monday, places, locked: after?.locked ?? false }];
    }),
    decided: [
      ...newest.decided.filter(({ day }) => day < today),
      ...older.decided.filter(({ day }) => day >= today),
    ],
  };
}

/** Every reason not to put these weeks into the draft. */
export function refusalsToPlaceWeeks(weeks: readonly PlannedWeek[], facts: DraftFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const { startsOn, endsOn } = facts.cohort;
  const first = weekOf(Temporal.PlainDate.from(startsOn)).toString();
  for (const { monday } of weeks) {
    if (Temporal.PlainDate.from(monday).dayOfWeek !== 1) {
      refusals.push({
        code: 'week.not_a_monday',
        message: `Une semaine se désigne par son lundi\u00a0: le ${formatLongDay(monday)} n’en est pas un.`,
        field: 'weeks',
      });
    } else if (monday < first || monday > endsOn) {
      refusals.push({
        code: 'week.outside_cohort',
        message: `La promotion va du ${formatLongDay(startsOn)} au ${formatLongDay(endsOn)}\u00a0: la semaine du ${formatLongDay(monday)} n’en fait pas partie.`,
        field: 'weeks',
      });
    }
  }
  const past = rewrittenPast(weeks, facts);
  if (past) {
    refusals.push({
      code: 'week.past',
      message: `La semaine du ${formatLongDay(past)} a des jours passés, où la présence est déjà tenue\u00a0: ils ne changent plus.`,
      field: 'weeks',
    });
  }
  return refusals;
}
