const DAY_MS = 86_400_000;

/** A day as a number, so that years of days are walked fast; YYYY-MM-DD and back. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** ISO day of the week, 1 is Monday; day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export interface Weekday {
  /** YYYY-MM-DD */
  day: string;
  /** ISO day of the week, 1 is Monday. */
  weekday: number;
  /** The Monday of its week. */
  monday: string;
}

/** Days from Monday to Friday of the range, both ends included. */
export function weekdays(from: string, to: string): Weekday[] {
  const days: Weekday[] = [];
  const last = dayNumber(to);
  let monday = '';
  for (let number = dayNumber(from); number <= last; number += 1) {
    const weekday = weekdayOf(number);
    if (weekday > 5) continue;
    const day = dayOf(number);
    if (weekday === 1 || monday === '') monday = weekday === 1 ? day : dayOf(number - weekday + 1);
    days.push({ day, weekday, monday });
  }
  return days;
}
