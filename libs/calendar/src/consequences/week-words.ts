import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';

/** « Semaine du lundi 24 mai 2027 », « Semaines du lundi 24 mai 2027 au vendredi 11 juin 2027 ». */
export function weeksInWords(first: string, last = first): string {
  if (first === last) return `Semaine du ${formatLongDay(first)}`;
  return `Semaines du ${formatLongDay(first)} au ${formatLongDay(Temporal.PlainDate.from(last).add({ days: 4 }).toString())}`;
}

/** « 12 h », « 12 h 30 ». */
export function hoursInWords(minutes: number): string {
  const rest = Math.abs(minutes) % 60;
  const hours = `${Math.trunc(Math.abs(minutes) / 60)}\u00a0h`;
  return rest === 0 ? hours : `${hours}\u00a0${String(rest).padStart(2, '0')}`;
}

/** « A », « A et B », « A, B, C et 2 autres ». */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(', ')} et ${left === 1 ? 'une autre' : `${left} autres`}`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} et ${shown.at(-1)}`;
}

/** Weeks that follow each other and say the same, together. */
export function runsOfWeeks<T extends { monday: string }>(
  weeks: readonly T[],
  keyOf: (week: T) => string,
): { first: T; last: T; weeks: number }[] {
  const runs: { first: T; last: T; weeks: number }[] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    const next = run && Temporal.PlainDate.from(run.last.monday).add({ days: 7 }).toString();
    if (run && next === week.monday && keyOf(run.last) === keyOf(week)) {
      run.last = week;
      run.weeks += 1;
    } else runs.push({ first: week, last: week, weeks: 1 });
  }
  return runs;
}
