import type { CohortHalf } from './cohort-half.js';
import { halfKey } from './place-of.rules.js';

/** How much of a calendar differs from another. */
export interface CalendarChange {
  days: number;
  halfDays: number;
  /** The first and last day that differ; null when none does. */
  firstDay: string | null;
  lastDay: string | null;
}

/** Half-days whose place differs between two calendars of a promotion, one of which may not plan them at all. */
export function changesBetween(before: readonly CohortHalf[], after: readonly CohortHalf[]): CalendarChange {
  const places = new Map(before.map((one) => [halfKey(one.day, one.half), one.place]));
  const days: string[] = [];
  for (const { day, half, place } of after) {
    const key = halfKey(day, half);
    if (places.get(key) !== place) days.push(day);
    places.delete(key);
  }
  for (const key of places.keys()) days.push(key.slice(0, 10));
  days.sort();
  return {
    days: new Set(days).size,
    halfDays: days.length,
    firstDay: days.at(0) ?? null,
    lastDay: days.at(-1) ?? null,
  };
}
