import { runsOf } from '../planning/measures.rules.js';
import type { PlannedPromotion, PlanningProblem, PromotionPlan, WeekPlace } from '../planning/problem.js';
import type { Proposal } from '../planning/solve.js';

export interface ProposedPromotion {
  cohortId: string;
  name: string;
  /** The Monday of the first letter. */
  firstMonday: string;
  /** A letter a week: S at school, C in company, X closed, small when it was not to be decided. */
  places: string;
  schoolMinutes: number;
  /** Weeks. */
  longestSchool: number;
  longestCompany: number;
}

/** What people read of one promotion's proposed calendar. */
export function proposedPromotion(promotion: PlannedPromotion, { places }: PromotionPlan): ProposedPromotion {
  const { id, name, weeks, halfDayMinutes } = promotion;
  const letters = weeks.map((week, i) => {
    const letter = places[i] === 'school' ? 'S' : week.openHalfDays === 0 && !week.fixed ? 'X' : 'C';
    return week.fixed ? letter.toLowerCase() : letter;
  });
  const atSchool = weeks.reduce(
    (sum, week, i) => sum + (places[i] === 'school' ? (week.fixed?.schoolHalfDays ?? week.openHalfDays) : 0),
    0,
  );
  const longest = (place: WeekPlace) =>
    Math.max(0, ...runsOf(places).flatMap((run) => (run.place === place ? [run.length] : [])));
  return {
    cohortId: id,
    name,
    firstMonday: weeks[0]!.monday,
    places: letters.join(''),
    schoolMinutes: atSchool * halfDayMinutes,
    longestSchool: longest('school'),
    longestCompany: longest('company'),
  };
}

/** How many weeks, of all promotions together, are elsewhere in one proposal than in another. */
export function weeksElsewhere(one: Proposal, other: Proposal): number {
  let weeks = 0;
  for (const { promotionId, places } of one.plans) {
    const others = other.plans.find((plan) => plan.promotionId === promotionId)?.places ?? [];
    weeks += places.filter((place, i) => place !== others[i]).length;
  }
  return weeks;
}

/** The ten letters of each week that a proposal decides, with the frame's, which may be new; what is past or locked stays. */
export function weeksToAdopt(
  { promotions }: PlanningProblem,
  { promotionId, places }: PromotionPlan,
): { monday: string; places: string; locked: false }[] {
  const weeks = promotions.find(({ id }) => id === promotionId)?.weeks ?? [];
  return weeks.flatMap(({ monday, fixed }, i) =>
    fixed?.by === 'past' || fixed?.by === 'locked'
      ? []
      : [{ monday, places: (places[i] === 'school' ? 'S' : 'C').repeat(10), locked: false as const }],
  );
}
