import { mondayOf, plusDays } from '../../format/dates';
import type { HalfDay } from '../../strip';
import type { PlannedHalf, Run } from './calendar-api';

/** A planned half-day as the strip draws it. */
export const stripHalf = ({
  day,
  half,
  place,
  name,
}: Pick<PlannedHalf, 'day' | 'half' | 'place' | 'name'>): HalfDay => ({
  date: day,
  half,
  expected: place,
  note: name,
  planOnly: true,
});

/** Runs unfolded into half-days from Monday to Friday. */
export function halfDaysOf(runs: Run[]): HalfDay[] {
  return runs.flatMap((run) => {
    const halfDays: HalfDay[] = [];
    for (let day = run.firstDay; day <= run.lastDay; day = plusDays(day, 1)) {
      if (day > plusDays(mondayOf(day), 4)) continue;
      for (const half of ['morning', 'afternoon'] as const) {
        if (day === run.firstDay && half === 'morning' && run.firstHalf === 'afternoon') continue;
        if (day === run.lastDay && half === 'afternoon' && run.lastHalf === 'morning') continue;
        halfDays.push(stripHalf({ ...run, day, half }));
      }
    }
    return halfDays;
  });
}
