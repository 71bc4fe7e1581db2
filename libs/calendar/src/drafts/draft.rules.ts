import { Temporal } from 'temporal-polyfill';
import { formatLongDay, weekOf } from '#almanac';
import type { Refusal } from '#platform';
import type { Plan, PlannedWeek } from '../plans/plan.js';

export interface DraftFacts {
  /** YYYY-MM-DD */
  today: string;
  cohort: { startsOn: string; endsOn: string };
  /** What was made known; its number is 0 while nothing was. */
  published: Plan & { number: number };
}

const long = (day: string) => formatLongDay(Temporal.PlainDate.from(day));

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

/** Every reason not to put these weeks into the draft. */
export function refusalsToPlaceWeeks(weeks: readonly PlannedWeek[], facts: DraftFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const { startsOn, endsOn } = facts.cohort;
  const first = weekOf(Temporal.PlainDate.from(startsOn)).toString();
  for (const { monday } of weeks) {
    if (Temporal.PlainDate.from(monday).dayOfWeek !== 1) {
      refusals.push({
        code: 'week.not_a_monday',
        message: `Une semaine se désigne par son lundi\u00a0: le ${long(monday)} n’en est pas un.`,
        field: 'weeks',
      });
    } else if (monday < first || monday > endsOn) {
      refusals.push({
        code: 'week.outside_cohort',
        message: `La promotion va du ${long(startsOn)} au ${long(endsOn)}\u00a0: la semaine du ${long(monday)} n’en fait pas partie.`,
        field: 'weeks',
      });
    }
  }
  const past = rewrittenPast(weeks, facts);
  if (past) {
    refusals.push({
      code: 'week.past',
      message: `La semaine du ${long(past)} a des jours passés, où la présence est déjà tenue\u00a0: ils ne changent plus.`,
      field: 'weeks',
    });
  }
  return refusals;
}
