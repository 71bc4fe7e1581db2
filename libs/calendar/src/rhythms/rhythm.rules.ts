import { Temporal } from 'temporal-polyfill';
import { weekOf, weeksBetween } from '#almanac';

/** n weeks at school, then m in company, from a Monday (YYYY-MM-DD) on. */
export interface Rhythm {
  fromMonday: string;
  schoolWeeks: number;
  companyWeeks: number;
}

/** The rhythm in force on a day: the newest not after it. */
export function rhythmOn(day: string, rhythms: readonly Rhythm[]): Rhythm | undefined {
  let inForce: Rhythm | undefined;
  for (const rhythm of rhythms) {
    if (rhythm.fromMonday <= day && (!inForce || rhythm.fromMonday > inForce.fromMonday)) inForce = rhythm;
  }
  return inForce;
}

/**
 * Where the pattern puts the week of this day; undefined before the first rhythm. It runs on calendar weeks: no closure
 * shifts it (design, « the half-day ledger »).
 */
export function weekPlace(
  day: Temporal.PlainDate,
  rhythms: readonly Rhythm[],
): 'school' | 'company' | undefined {
  const rhythm = rhythmOn(day.toString(), rhythms);
  if (!rhythm) return undefined;
  const week = weeksBetween(Temporal.PlainDate.from(rhythm.fromMonday), weekOf(day));
  return week % (rhythm.schoolWeeks + rhythm.companyWeeks) < rhythm.schoolWeeks ? 'school' : 'company';
}
