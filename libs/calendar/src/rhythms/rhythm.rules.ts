import { Temporal } from 'temporal-polyfill';
import { daysFrom, weekOf, weeksBetween } from '#almanac';
import { type Frame, type FullPlan, noPlan, type PlannedWeek } from '../plans/plan.js';

/**
 * n weeks at school, then m in company, from a Monday (YYYY-MM-DD) on. In a week at school, the days of `schoolDays`
 * (ISO, 1 is Monday) are spent there and the others in company: two days and three are one week, none, Monday and Tuesday.
 */
export interface Rhythm {
  fromMonday: string;
  schoolWeeks: number;
  companyWeeks: number;
  schoolDays: readonly number[];
}

export const wholeWeek: readonly number[] = [1, 2, 3, 4, 5];

const SCHOOL = 'S'.repeat(10);
const COMPANY = 'C'.repeat(10);

/** The rhythm in force on a day: the newest not after it. */
export function rhythmOn(day: string, rhythms: readonly Rhythm[]): Rhythm | undefined {
  let inForce: Rhythm | undefined;
  for (const rhythm of rhythms) {
    if (rhythm.fromMonday <= day && (!inForce || rhythm.fromMonday > inForce.fromMonday)) inForce = rhythm;
  }
  return inForce;
}

/**
 * The ten letters that the pattern gives the week of this Monday; undefined before the first rhythm. It runs on calendar
 * weeks: no closure shifts it (design, « the half-day ledger »).
 */
export function rhythmWeek(monday: string, rhythms: readonly Rhythm[]): string | undefined {
  const rhythm = rhythmOn(monday, rhythms);
  if (!rhythm) return undefined;
  const { fromMonday, schoolWeeks, companyWeeks, schoolDays } = rhythm;
  const week = weeksBetween(Temporal.PlainDate.from(fromMonday), Temporal.PlainDate.from(monday));
  if (week % (schoolWeeks + companyWeeks) >= schoolWeeks) return COMPANY;
  return wholeWeek.map((day) => (schoolDays.includes(day) ? 'SS' : 'CC')).join('');
}

/** The Mondays of the weeks that a promotion touches, in order. */
export function mondaysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  return daysFrom(weekOf(Temporal.PlainDate.from(startsOn)), Temporal.PlainDate.from(endsOn))
    .filter((day) => day.dayOfWeek === 1)
    .map(String);
}

/**
 * The weeks of a training as its rhythms make them: integration weeks first, certification weeks last, the pattern
 * between; weeks before the first rhythm are not planned.
 */
export function generatedWeeks(
  cohort: { startsOn: string; endsOn: string },
  { integrationWeeks, certificationWeeks }: Frame,
  rhythms: readonly Rhythm[],
): PlannedWeek[] {
  const mondays = mondaysOf(cohort);
  return mondays.flatMap((monday, index) => {
    const framed = index < integrationWeeks || index >= mondays.length - certificationWeeks;
    const places = framed ? SCHOOL : rhythmWeek(monday, rhythms);
    return places ? [{ monday, places, locked: false }] : [];
  });
}

/** A plan made from rhythms alone, with what was decided apart. */
export function planFrom(
  cohort: { startsOn: string; endsOn: string },
  { rhythms, frame = noPlan.frame, decided = [] }: { rhythms: readonly Rhythm[] } & Partial<FullPlan>,
): FullPlan {
  return { frame, rhythms, weeks: generatedWeeks(cohort, frame, rhythms), decided };
}

/**
 * The plan with its weeks made anew from a Monday on; weeks before it, locked ones and decided half-days stay as they are.
 */
export function regenerated(
  cohort: { startsOn: string; endsOn: string },
  plan: FullPlan,
  { frame, rhythms }: Pick<FullPlan, 'frame' | 'rhythms'>,
  fromMonday: string,
): FullPlan {
  const kept = plan.weeks.filter(({ monday, locked }) => locked || monday < fromMonday);
  const taken = new Set(kept.map(({ monday }) => monday));
  const made = generatedWeeks(cohort, frame, rhythms).filter(
    ({ monday }) => monday >= fromMonday && !taken.has(monday),
  );
  return {
    frame,
    rhythms,
    weeks: [...kept, ...made].sort((a, b) => (a.monday < b.monday ? -1 : 1)),
    decided: plan.decided,
  };
}
