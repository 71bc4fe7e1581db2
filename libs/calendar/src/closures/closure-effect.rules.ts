import { type Closure, closedDaysOf } from '#almanac';
import type { CohortHalf } from '../days/cohort-half.js';
import { calendarOf } from '../days/place-of.rules.js';
import type { Plan } from '../plans/plan.js';

/** A promotion's published calendar with the closures as they were and as they are to be. */
export interface Calendars {
  before: CohortHalf[];
  after: CohortHalf[];
}

/** Half-days at school that two sets of closures treat otherwise. */
export interface ClosureEffect {
  /** Half-days at school that become closed. */
  closed: number;
  /** Closed half-days that are at school again. */
  opened: number;
  /** The days concerned, YYYY-MM-DD, in order. */
  days: string[];
}

/** A promotion's calendar over its whole training, under each of two sets of closures. */
export function calendarsUnder(
  cohort: { startsOn: string; endsOn: string },
  plan: Plan,
  before: readonly Closure[],
  after: readonly Closure[],
): Calendars {
  const { startsOn, endsOn } = cohort;
  const under = (closures: readonly Closure[]) =>
    calendarOf(cohort, plan, closedDaysOf(closures, startsOn, endsOn), startsOn, endsOn);
  return { before: under(before), after: under(after) };
}

/** What changes at school from a day on; a closure plans the same half-days, and places them otherwise. */
export function closureEffect({ before, after }: Calendars, from: string): ClosureEffect {
  const changed = before.flatMap(({ day, half, place }, index) => {
    const then = after[index];
    if (then?.day !== day || then.half !== half) throw new Error('A closure added or removed a half-day');
    return day >= from && then.place !== place ? [{ day, closes: place === 'school' }] : [];
  });
  return {
    closed: changed.filter(({ closes }) => closes).length,
    opened: changed.filter(({ closes }) => !closes).length,
    days: [...new Set(changed.map(({ day }) => day))],
  };
}
