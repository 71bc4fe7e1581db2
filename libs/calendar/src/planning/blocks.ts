import type { PlannedPromotion, PlanningWeek, WeekPlace } from './problem.js';

/** Whole weeks spent at one place without a break, from index `from` to `to` (excluded). */
export interface Block {
  place: WeekPlace;
  from: number;
  to: number;
  /** True when nothing of it is to be decided: no wish is measured on it. */
  forced: boolean;
}

/** Whether a week may be spent at a place: what is fixed, forbidden or closed says no. */
export const maySit = (week: PlanningWeek, place: WeekPlace): boolean =>
  week.fixed
    ? week.fixed.place === place
    : week.forbidden !== place && (place === 'company' || week.openHalfDays > 0);

/** Nothing to decide: fixed, or closed all week. */
export const isForced = (week: PlanningWeek): boolean => week.fixed !== undefined || week.openHalfDays === 0;

/** School half-days that a week gives when it is spent at school. */
export const schoolHalfDaysOf = (week: PlanningWeek): number =>
  week.fixed?.place === 'school' ? week.fixed.schoolHalfDays : week.openHalfDays;

/** Every block that a promotion could have. Lengths bind a block as soon as one of its weeks is to be decided. */
export function blocksOf({ weeks, school, company }: PlannedPromotion): Block[] {
  const blocks: Block[] = [];
  for (const place of ['school', 'company'] as const) {
    const { min, max } = place === 'school' ? school : company;
    for (let from = 0; from < weeks.length; from += 1) {
      let forced = true;
      for (let to = from + 1; to <= weeks.length; to += 1) {
        const week = weeks[to - 1]!;
        if (!maySit(week, place)) break;
        forced &&= isForced(week);
        if (!forced && to - from > max) break;
        if (forced || to - from >= min) blocks.push({ place, from, to, forced });
      }
    }
  }
  return blocks;
}
