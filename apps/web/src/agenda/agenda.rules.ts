import { mondayOf, plusDays } from '../format/dates';

const WORKING_DAYS = 5;

/** The weekday a day is, or the Friday before a weekend; YYYY-MM-DD. */
export function weekdayNear(day: string): string {
  const friday = plusDays(mondayOf(day), WORKING_DAYS - 1);
  return day > friday ? friday : day;
}

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The same day `months` later, or the last of a shorter month. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate())));
  return moved.toISOString().slice(0, 10);
}

/** The Mondays of the weeks in which the day's month has a working day. */
export function mondaysOfMonth(day: string): string[] {
  const month = day.slice(0, 7);
  const mondays: string[] = [];
  for (let monday = mondayOf(firstOf(day)); monday.slice(0, 7) <= month; monday = plusDays(monday, 7)) {
    const friday = plusDays(monday, WORKING_DAYS - 1);
    if (monday.startsWith(month) || friday.startsWith(month)) mondays.push(monday);
  }
  return mondays;
}

/** The five working days of a week. */
export const daysOfWeek = (monday: string): string[] =>
  Array.from({ length: WORKING_DAYS }, (_, index) => plusDays(monday, index));

/** From Monday to Friday, over weekends. */
const step = (day: string, by: 1 | -1): string => {
  const next = plusDays(day, by);
  const monday = mondayOf(next);
  if (next <= plusDays(monday, WORKING_DAYS - 1)) return next;
  return by === 1 ? plusDays(monday, 7) : plusDays(monday, WORKING_DAYS - 1);
};

/** Where a key leads from a day of a month (WAI-ARIA date grid); undefined for any other key. */
export function dayAfterKey(day: string, key: string): string | undefined {
  const monday = mondayOf(day);
  switch (key) {
    case 'ArrowLeft':
      return step(day, -1);
    case 'ArrowRight':
      return step(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'Home':
      return monday;
    case 'End':
      return plusDays(monday, WORKING_DAYS - 1);
    case 'PageUp':
      return weekdayNear(plusMonths(day, -1));
    case 'PageDown':
      return weekdayNear(plusMonths(day, 1));
    default:
      return undefined;
  }
}
