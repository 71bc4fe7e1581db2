import { Temporal } from 'temporal-polyfill';
import { HALVES, type Half } from './states.js';

/** When a half-day begins on the school's clock: from then on it may be recorded, and its place is frozen. */
export const HALF_BEGINS: Record<Half, string> = { morning: '08:30', afternoon: '13:00' };

/** @param now the school's local time */
export function hasBegun(day: string, half: Half, now: Temporal.ZonedDateTime): boolean {
  const begins = Temporal.PlainDateTime.from(`${day}T${HALF_BEGINS[half]}`);
  return Temporal.PlainDateTime.compare(begins, now.toPlainDateTime()) <= 0;
}

/** The half-days of a day that have begun: none, the morning, or both. */
export const begunHalves = (day: string, now: Temporal.ZonedDateTime): Half[] =>
  HALVES.filter((half) => hasBegun(day, half, now));

/** Monday to Friday, both ends included. */
export function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (day.dayOfWeek <= 5) days.push(day.toString());
  return days;
}

/** « mardi 18 mai, matin » is made by the almanac; here only the half. */
export const HALF_WORDS: Record<Half, string> = { morning: 'matin', afternoon: 'après-midi' };
