import { type ClosedDay, type Half, halves } from '#almanac';
import type { DecidedHalf, Plan, PlannedWeek } from '../plans/plan.js';
import type { CohortHalf } from './cohort-half.js';
import { weekdays } from './weekdays.rules.js';

export const halfKey = (day: string, half: Half): string => `${day} ${half}`;

const placeOfLetter = { S: 'school', C: 'company' } as const;

/** Where its week puts a half-day; undefined when nothing plans it. */
function placeInWeek(
  weekday: number,
  half: Half,
  week: PlannedWeek | undefined,
): 'school' | 'company' | undefined {
  const letter = week?.places[(weekday - 1) * 2 + halves.indexOf(half)];
  return placeOfLetter[letter as keyof typeof placeOfLetter];
}

/**
 * Where a promotion is on a half-day of a working week: a public holiday stands above all, then what was decided for
 * that half-day, then its week; a closure of the school touches school half-days only. Undefined when nothing plans it.
 */
export function placeOf(
  weekday: number,
  half: Half,
  week: PlannedWeek | undefined,
  closure: ClosedDay | undefined,
  decided: DecidedHalf | undefined,
): Pick<CohortHalf, 'place' | 'name'> | undefined {
  const place = placeInWeek(weekday, half, week);
  if (!decided && !place) return undefined;
  if (closure?.kind === 'public_holiday') return { place: 'holiday', name: closure.name };
  if (decided) return { place: decided.place, name: decided.reason ?? undefined };
  if (place === 'school' && closure) return { place: 'closed', name: closure.name };
  return place && { place };
}

/** A promotion's planned half-days in the range and between its own first and last day, in order. */
export function calendarOf(
  cohort: { startsOn: string; endsOn: string },
  plan: Plan,
  closed: ReadonlyMap<string, ClosedDay>,
  from: string,
  to: string,
): CohortHalf[] {
  const weeks = new Map(plan.weeks.map((week) => [week.monday, week]));
  const decided = new Map(plan.decided.map((one) => [halfKey(one.day, one.half), one]));
  const first = from > cohort.startsOn ? from : cohort.startsOn;
  const last = to < cohort.endsOn ? to : cohort.endsOn;
  return weekdays(first, last).flatMap(({ day, weekday, monday }) => {
    const week = weeks.get(monday);
    return halves.flatMap((half) => {
      const placed = placeOf(weekday, half, week, closed.get(day), decided.get(halfKey(day, half)));
      return placed ? [{ day, half, ...placed }] : [];
    });
  });
}
