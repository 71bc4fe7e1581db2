import { Temporal } from 'temporal-polyfill';
import type { Half } from '#almanac';
import type { CohortHalf } from './cohort-half.js';

/** Half-days of the same place and name that follow each other over working days; both ends included. */
export interface Run extends Pick<CohortHalf, 'place' | 'name'> {
  firstDay: string;
  firstHalf: Half;
  lastDay: string;
  lastHalf: Half;
}

/** Whether a half-day is the next one of the working week. */
function follows({ lastDay, lastHalf }: Run, { day, half }: CohortHalf): boolean {
  if (lastHalf === 'morning') return day === lastDay && half === 'afternoon';
  const last = Temporal.PlainDate.from(lastDay);
  return half === 'morning' && day === last.add({ days: last.dayOfWeek === 5 ? 3 : 1 }).toString();
}

/** A calendar folded into runs: two years of a promotion in about a hundred lines. */
export function runsOf(calendar: readonly CohortHalf[]): Run[] {
  const runs: Run[] = [];
  for (const one of calendar) {
    const last = runs.at(-1);
    if (last && last.place === one.place && last.name === one.name && follows(last, one)) {
      last.lastDay = one.day;
      last.lastHalf = one.half;
    } else {
      const { day, half, place, name } = one;
      runs.push({ place, name, firstDay: day, firstHalf: half, lastDay: day, lastHalf: half });
    }
  }
  return runs;
}
