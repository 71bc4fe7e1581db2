import { Temporal } from 'temporal-polyfill';
import { halfHours } from '#almanac';
import { HALVES, type Half } from './states.js';

/** When a half-day begins on the school's clock: from then on it may be recorded, and its place is frozen. */
export const HALF_BEGINS: Record<Half, string> = {
  morning: halfHours.morning.begins,
  afternoon: halfHours.afternoon.begins,
};

/** @param now the school's local time */
export function hasBegun(day: string, half: Half, now: Temporal.ZonedDateTime): boolean {
  // Both are local times written alike: they compare as text, which totals over years need.
  return `${day}T${HALF_BEGINS[half]}` <= textOf(now);
}

const texts = new WeakMap<Temporal.ZonedDateTime, string>();

function textOf(now: Temporal.ZonedDateTime): string {
  const text = texts.get(now) ?? now.toPlainDateTime().toString({ smallestUnit: 'minute' });
  texts.set(now, text);
  return text;
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

/** The half alone; the day is the almanac's. */
export const HALF_WORDS: Record<Half, string> = { morning: 'matin', afternoon: 'après-midi' };
