import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday } from '../holidays/holidays.rules.js';

/** The unit of presence. */
export type Half = 'morning' | 'afternoon';

export const halves: readonly Half[] = ['morning', 'afternoon'];

/** Half-days in the order of time, as text: « afternoon » sorts before « morning ». */
export const halfRank = ({ day, half }: { day: string; half: Half }): string =>
  `${day} ${half === 'morning' ? 0 : 1}`;

/** Half-days from one to another, both included; days are YYYY-MM-DD. */
export interface HalfDayStretch {
  firstDay: string;
  firstHalf: Half;
  lastDay: string;
  lastHalf: Half;
}

/** Whether a stretch ends before it begins. */
export const isBackwards = ({ firstDay, firstHalf, lastDay, lastHalf }: HalfDayStretch): boolean =>
  halfRank({ day: lastDay, half: lastHalf }) < halfRank({ day: firstDay, half: firstHalf });

/** Whether a stretch holds a half-day. */
export const stretchHolds = (
  { firstDay, firstHalf, lastDay, lastHalf }: HalfDayStretch,
  one: { day: string; half: Half },
): boolean =>
  halfRank({ day: firstDay, half: firstHalf }) <= halfRank(one) &&
  halfRank(one) <= halfRank({ day: lastDay, half: lastHalf });

export const halfLabels: Readonly<Record<Half, string>> = { morning: 'matin', afternoon: 'après-midi' };

/** Tells whether a day is a public holiday; by default those of metropolitan France. */
export type HolidayTest = (date: Temporal.PlainDate) => boolean;

/** A jour ouvrable: Monday to Saturday, public holidays excluded (Code du travail, L3133-1 and L3141-3). */
export function isWorkingDay(date: Temporal.PlainDate, isHoliday: HolidayTest = isPublicHoliday): boolean {
  return date.dayOfWeek !== 7 && !isHoliday(date);
}

/**
 * The day that lies `count` jours ouvrables after this one, which is not counted itself.
 * Throws a RangeError when `count` is no natural number.
 */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  isHoliday: HolidayTest = isPublicHoliday,
): Temporal.PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days to add: ${count}`);
  let day = date;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, isHoliday)) left--;
  }
  return day;
}

/** The Monday of the ISO week that contains this day. */
export function weekOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** The first `count` days of the week that contains this day, from Monday; five by default. */
export function daysOfWeek(date: Temporal.PlainDate, count = 5): Temporal.PlainDate[] {
  const monday = weekOf(date);
  return Array.from({ length: count }, (_, day) => monday.add({ days: day }));
}

/** Whole weeks between the Mondays of two days' weeks; negative when the second lies before. */
export function weeksBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return weekOf(from).until(weekOf(to), { largestUnit: 'days' }).days / 7;
}

/** Every day from the first to the last, both included; empty when the last lies before the first. */
export function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const length = first.until(last, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(0, length) }, (_, day) => first.add({ days: day }));
}
