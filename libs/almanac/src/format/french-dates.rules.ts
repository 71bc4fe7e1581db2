import { Temporal, Intl as TemporalIntl } from 'temporal-polyfill';

// Made once: making one takes longer than a hundred dates.
const short = new TemporalIntl.DateTimeFormat('fr-FR', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const long = new TemporalIntl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const monthAlone = new TemporalIntl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric' });

/** French writes the first of a month as an ordinal, which Intl does not. */
const withFirst = (text: string): string => text.replace(/(^|\s)1(?=\s)/, '$11er');

/** A day as rules have it, or as rows do: YYYY-MM-DD. */
type Day = Temporal.PlainDate | string;

/** A day in short for server-side sentences: « lun. 6 oct. 2025 ». */
export function formatDay(day: Day): string {
  return withFirst(short.format(Temporal.PlainDate.from(day)));
}

/** A day in full for server-side sentences: « lundi 15 septembre 2025 ». */
export function formatLongDay(day: Day): string {
  return withFirst(long.format(Temporal.PlainDate.from(day)));
}

/** A month in full: « octobre 2025 ». */
export function formatMonth(date: Temporal.PlainDate): string {
  return monthAlone.format(date);
}
