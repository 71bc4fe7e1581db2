import { fortnightOf as ruled } from '#attendance';
import { plus } from './days.js';

const known = new Map<string, string>();

/** The Monday of the fortnight that holds the day: the attendance room's rule, asked once a day. */
export function fortnightOf(day: string): string {
  const monday = known.get(day) ?? ruled(day);
  known.set(day, monday);
  return monday;
}

/** The Friday that ends a fortnight. */
export const lastDayOf = (fromMonday: string): string => plus(fromMonday, 11);
