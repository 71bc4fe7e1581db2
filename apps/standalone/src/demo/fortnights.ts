import { Temporal } from 'temporal-polyfill';
import { plus } from './days.js';

/** The Monday from which the attendance room counts fortnights. */
const FIRST_MONDAY = Temporal.PlainDate.from('2024-01-01');

const known = new Map<string, string>();

/** The Monday of the fortnight that holds the day. */
export function fortnightOf(day: string): string {
  let monday = known.get(day);
  if (monday === undefined) {
    const days = FIRST_MONDAY.until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days;
    monday = FIRST_MONDAY.add({ days: Math.floor(days / 14) * 14 }).toString();
    known.set(day, monday);
  }
  return monday;
}

/** The Friday that ends a fortnight. */
export const lastDayOf = (fromMonday: string): string => plus(fromMonday, 11);
