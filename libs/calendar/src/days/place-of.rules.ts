import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, daysFrom, type Half, halves } from '#almanac';
import { type Rhythm, weekPlace } from '../rhythms/rhythm.rules.js';
import type { CohortHalf, Override } from './cohort-half.js';

/** What decides where a promotion is, besides closures. */
export interface Plan {
  rhythms: readonly Rhythm[];
  /** The newest decision of each half-day that has one. */
  overrides: readonly Override[];
}

export const halfKey = (day: string, half: Half): string => `${day} ${half}`;

/**
 * Where a promotion is on a half-day of a working week: a public holiday stands above all, then what was decided for
 * that half-day, then the rhythm; a closure of the school touches school half-days only. Undefined when nothing plans it.
 */
export function placeOf(
  day: Temporal.PlainDate,
  half: Half,
  rhythms: readonly Rhythm[],
  closed: ReadonlyMap<string, ClosedDay>,
  overrides: ReadonlyMap<string, Override>,
): Pick<CohortHalf, 'place' | 'name'> | undefined {
  const text = day.toString();
  const closure = closed.get(text);
  const override = overrides.get(halfKey(text, half));
  const place = weekPlace(day, rhythms);
  if (!override?.place && !place) return undefined;
  if (closure?.kind === 'public_holiday') return { place: 'holiday', name: closure.name };
  if (override?.place) return { place: override.place, name: override.reason ?? undefined };
  if (place === 'school' && closure) return { place: 'closed', name: closure.name };
  return place && { place };
}

/** Days from Monday to Friday of the range, both ends included. */
export function weekdays(from: string, to: string): Temporal.PlainDate[] {
  return daysFrom(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)).filter(
    (day) => day.dayOfWeek <= 5,
  );
}

/** A promotion's planned half-days in the range and between its own first and last day, in order. */
export function calendarOf(
  cohort: { startsOn: string; endsOn: string },
  plan: Plan,
  closed: ReadonlyMap<string, ClosedDay>,
  from: string,
  to: string,
): CohortHalf[] {
  const overrides = new Map(plan.overrides.map((one) => [halfKey(one.day, one.half), one]));
  const first = from > cohort.startsOn ? from : cohort.startsOn;
  const last = to < cohort.endsOn ? to : cohort.endsOn;
  return weekdays(first, last).flatMap((date) => {
    const day = date.toString();
    return halves.flatMap((half) => {
      const placed = placeOf(date, half, plan.rhythms, closed, overrides);
      return placed ? [{ day, half, ...placed }] : [];
    });
  });
}
