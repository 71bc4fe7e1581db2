import { plusDays } from '../../format/dates';
import type { HalfDay } from '../../strip';

/** Days in a row, both included, from Monday to Friday. */
export interface DateRun {
  from: string;
  to: string;
}

/** The days at school from a day on, folded into runs within a week: what a tutor notes in their diary. */
export function schoolDates(halfDays: readonly HalfDay[], from: string): DateRun[] {
  const days = [
    ...new Set(
      halfDays.filter(({ expected, date }) => expected === 'school' && date >= from).map(({ date }) => date),
    ),
  ].sort();
  const runs: DateRun[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && plusDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}
