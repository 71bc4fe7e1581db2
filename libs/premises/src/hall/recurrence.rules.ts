import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, daysFrom } from '#almanac';

/** One day, or the same weekdays (Monday is 1) of every week until the last day. Days are YYYY-MM-DD. */
export interface Recurrence {
  firstDay: string;
  lastDay: string | null;
  weekdays: readonly number[];
}

/** The days of a recurrence: those kept, and those on which the school is closed, with why. */
export interface RecurringDays {
  days: string[];
  skipped: { day: string; why: string }[];
}

/** Expands a recurrence, less the days on which the school is closed. */
export function daysOfRecurrence(
  { firstDay, lastDay, weekdays }: Recurrence,
  closed: ReadonlyMap<string, ClosedDay>,
): RecurringDays {
  const found: RecurringDays = { days: [], skipped: [] };
  const wanted = (date: Temporal.PlainDate) => lastDay === null || weekdays.includes(date.dayOfWeek);
  const first = Temporal.PlainDate.from(firstDay);
  for (const date of daysFrom(first, lastDay === null ? first : Temporal.PlainDate.from(lastDay))) {
    if (!wanted(date)) continue;
    const day = date.toString();
    const closure = closed.get(day);
    if (closure) found.skipped.push({ day, why: closure.name });
    else found.days.push(day);
  }
  return found;
}
