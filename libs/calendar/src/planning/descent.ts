import type { Block } from './blocks.js';
import { measuresOf } from './measures.rules.js';
import { cheapestPath } from './path.js';
import {
  floorWeek,
  type PlannedPromotion,
  type PlanningProblem,
  type PromotionPlan,
  type WishName,
} from './problem.js';
import { brokenRules } from './verify.rules.js';

const ROUNDS = 8;

/** Wishes that are a sum over blocks and weeks: those that one promotion after the other can serve. */
const SERVED: readonly WishName[] = ['regularity', 'longCompany', 'requests', 'preferences'];

/** A calendar to begin with, without the hall: each promotion where the others are not, as far as it can. */
export function firstPlans(problem: PlanningProblem): PromotionPlan[] | undefined {
  let plans: PromotionPlan[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const promotion of problem.promotions) {
      const others = plans.filter(({ promotionId }) => promotionId !== promotion.id);
      const seats = seatsTaken(problem, others);
      const places = cheapestPath(promotion, ({ place, from, to }) => {
        if (place === 'company') return 0;
        let cost = 0;
        for (const { monday } of promotion.weeks.slice(from, to)) {
          const { taken, rooms } = seats(monday);
          const tooMany = taken + promotion.seats > problem.floor.seats || rooms >= problem.floor.rooms;
          cost += tooMany ? 10_000 : taken;
        }
        return cost;
      });
      if (!places) return undefined;
      plans = [...others, { promotionId: promotion.id, places }];
    }
  }
  return brokenRules(problem, plans).length === 0 ? plans : undefined;
}

/** The plans with this wish served better, one promotion after the other, none above `peak` and without the hall. */
export function servedBetter(
  problem: PlanningProblem,
  plans: readonly PromotionPlan[],
  wish: WishName,
  peak: number,
): PromotionPlan[] {
  let best = [...plans];
  if (!SERVED.includes(wish) || measuresOf(problem, best).hall > 0) return best;
  let worth = measuresOf(problem, best)[wish];
  for (let round = 0, better = true; better && round < ROUNDS; round += 1) {
    better = false;
    for (const promotion of problem.promotions) {
      const others = best.filter(({ promotionId }) => promotionId !== promotion.id);
      const seats = seatsTaken(problem, others);
      const most = Math.min(peak, problem.floor.seats);
      const places = cheapestPath(promotion, (block) => {
        const free = promotion.weeks.slice(block.from, block.to).every(({ monday, fixed }) => {
          if (block.place === 'company' || fixed?.by === 'past') return true;
          const { taken, rooms } = seats(monday);
          return taken + promotion.seats <= most && rooms < problem.floor.rooms;
        });
        return free ? costFor(problem, promotion, wish, block) : Number.POSITIVE_INFINITY;
      });
      if (!places) continue;
      const tried = [...others, { promotionId: promotion.id, places }];
      const now = measuresOf(problem, tried)[wish];
      if (now >= worth) continue;
      [best, worth, better] = [tried, now, true];
    }
  }
  return brokenRules(problem, best).length === 0 ? best : [...plans];
}

function costFor(
  problem: PlanningProblem,
  promotion: PlannedPromotion,
  wish: WishName,
  block: Block,
): number {
  const { place, from, to, forced } = block;
  if (wish === 'regularity') return forced ? 0 : Math.abs(to - from - promotion.typical[place]);
  if (wish === 'longCompany') return place === 'company' ? 1 : 0;
  const asked = problem.requests.filter(
    (request) =>
      request.promotionId === promotion.id && request.from === (wish === 'requests' ? 'host' : 'school'),
  );
  return promotion.weeks.slice(from, to).reduce((sum, { monday }) => {
    const unmet = asked.filter((request) => request.place !== place && request.mondays.includes(monday));
    return sum + unmet.reduce((total, { weight }) => total + weight, 0);
  }, 0);
}

function seatsTaken({ promotions, floor }: PlanningProblem, plans: readonly PromotionPlan[]) {
  const weeks = new Map<string, { taken: number; rooms: number }>();
  const weekOf = (monday: string) => {
    const { takenSeats, takenRooms } = floorWeek(floor, monday);
    return weeks.get(monday) ?? { taken: takenSeats, rooms: takenRooms };
  };
  for (const { promotionId, places } of plans) {
    const { weeks: own, seats } = promotions.find(({ id }) => id === promotionId)!;
    for (const [i, { monday }] of own.entries()) {
      if (places[i] !== 'school') continue;
      const { taken, rooms } = weekOf(monday);
      weeks.set(monday, { taken: taken + seats, rooms: rooms + 1 });
    }
  }
  return weekOf;
}
