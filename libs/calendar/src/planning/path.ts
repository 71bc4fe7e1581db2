import { companyHalfDayMinutes } from '../hours/programme-hours.rules.js';
import { type Block, blocksOf, schoolHalfDaysOf } from './blocks.js';
import type { PlannedPromotion, WeekPlace } from './problem.js';

const PLACES = ['school', 'company'] as const;

/** What a block costs; infinite when it may not be. */
export type BlockCost = (block: Block) => number;

/**
 * One promotion's cheapest calendar that keeps its lengths and hours, by dynamic programming over week, place to come and
 * half-days so far; undefined when there is none.
 */
export function cheapestPath(promotion: PlannedPromotion, costOf: BlockCost): WeekPlace[] | undefined {
  const { weeks, schoolHalfDays } = promotion;
  const blocks = blocksOf(promotion).sort((a, b) => a.from - b.from);
  const width = schoolHalfDays.max + 1;
  const at = (week: number, place: WeekPlace, halfDays: number) =>
    (week * 2 + PLACES.indexOf(place)) * width + halfDays;
  const cost = new Float64Array((weeks.length + 1) * 2 * width).fill(Number.POSITIVE_INFINITY);
  const by = new Int32Array(cost.length).fill(-1);
  const adds = blocks.map(({ place, from, to }) =>
    place === 'company' ? 0 : weeks.slice(from, to).reduce((sum, week) => sum + schoolHalfDaysOf(week), 0),
  );
  for (const place of PLACES) cost[at(0, place, 0)] = 0;
  for (const [b, block] of blocks.entries()) {
    const step = costOf(block);
    if (!Number.isFinite(step)) continue;
    const next = block.place === 'school' ? 'company' : 'school';
    for (let halfDays = 0; halfDays + adds[b]! < width; halfDays += 1) {
      const reached = cost[at(block.from, block.place, halfDays)]! + step;
      const node = at(block.to, next, halfDays + adds[b]!);
      if (reached >= cost[node]!) continue;
      cost[node] = reached;
      by[node] = b;
    }
  }
  let best = -1;
  for (const place of PLACES) {
    for (let halfDays = leastHalfDays(promotion); halfDays < width; halfDays += 1) {
      const node = at(weeks.length, place, halfDays);
      if (cost[node]! < (best < 0 ? Number.POSITIVE_INFINITY : cost[best]!)) best = node;
    }
  }
  if (best < 0) return undefined;
  const places: WeekPlace[] = [];
  for (let node = best; by[node]! >= 0; ) {
    const b = by[node]!;
    const { place, from, to } = blocks[b]!;
    places.unshift(...Array.from({ length: to - from }, () => place));
    node = at(from, place, (node % width) - adds[b]!);
  }
  return places;
}

/** School half-days that the hours wanted and the legal share ask for at least. */
function leastHalfDays({ weeks, schoolHalfDays, schoolShare, halfDayMinutes }: PlannedPromotion): number {
  const worked = weeks.reduce((sum, week) => sum + week.workedHalfDays, 0);
  const perHalfDay = halfDayMinutes - schoolShare * (halfDayMinutes - companyHalfDayMinutes);
  return Math.max(
    0,
    schoolHalfDays.min,
    Math.ceil((schoolShare * worked * companyHalfDayMinutes) / perHalfDay - 1e-9),
  );
}
