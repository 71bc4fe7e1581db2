import { companyHalfDayMinutes } from '../hours/programme-hours.rules.js';
import { occupancyOf, runsOf } from './measures.rules.js';
import { floorWeek, type PlannedPromotion, type PlanningProblem, type PromotionPlan } from './problem.js';

export interface BrokenRule {
  rule:
    | 'weeks'
    | 'fixed'
    | 'closed'
    | 'forbidden'
    | 'school-length'
    | 'company-length'
    | 'hours'
    | 'share'
    | 'seats'
    | 'rooms';
  /** French. */
  message: string;
}

/**
 * Every rule that a set of plans breaks, read on the plans alone: what the solver believes is not asked. An empty answer
 * means that they may be proposed.
 */
export function brokenRules(problem: PlanningProblem, plans: readonly PromotionPlan[]): BrokenRule[] {
  const broken = problem.promotions.flatMap((promotion) => {
    const plan = plans.find(({ promotionId }) => promotionId === promotion.id);
    if (plan?.places.length === promotion.weeks.length) {
      return [
        ...brokenByWeeks(promotion, plan),
        ...brokenByLengths(promotion, plan),
        ...brokenByHours(promotion, plan),
      ];
    }
    const message = `${promotion.name}\u00a0: le calendrier n’a pas ${promotion.weeks.length} semaines.`;
    return [{ rule: 'weeks' as const, message }];
  });
  return [...broken, ...brokenOnTheFloor(problem, plans)];
}

function brokenByWeeks({ name, weeks }: PlannedPromotion, { places }: PromotionPlan): BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (const [i, { monday, fixed, forbidden, openHalfDays }] of weeks.entries()) {
    const where = `${name}, semaine du ${monday}`;
    if (fixed && fixed.place !== places[i]) {
      broken.push({ rule: 'fixed', message: `${where}\u00a0: elle ne peut plus changer.` });
    }
    if (fixed) continue;
    if (forbidden === places[i])
      broken.push({ rule: 'forbidden', message: `${where}\u00a0: lieu interdit.` });
    if (places[i] === 'school' && openHalfDays === 0) {
      broken.push({ rule: 'closed', message: `${where}\u00a0: l’école est fermée.` });
    }
  }
  return broken;
}

/** A run of weeks that nobody could decide (fixed or closed) may have any length. */
function brokenByLengths(promotion: PlannedPromotion, { places }: PromotionPlan): BrokenRule[] {
  return runsOf(places).flatMap(({ place, from, length }): BrokenRule[] => {
    const decided = promotion.weeks
      .slice(from, from + length)
      .some((week) => !week.fixed && week.openHalfDays > 0);
    const { min, max } = promotion[place];
    if (!decided || (length >= min && length <= max)) return [];
    const where = place === 'school' ? 'à l’école' : 'en structure';
    const since = promotion.weeks[from]!.monday;
    return [
      {
        rule: place === 'school' ? 'school-length' : 'company-length',
        message: `${promotion.name}\u00a0: ${length} semaines ${where} à partir du ${since}, pour ${min} à ${max}.`,
      },
    ];
  });
}

function brokenByHours(promotion: PlannedPromotion, { places }: PromotionPlan): BrokenRule[] {
  const { name, weeks, schoolHalfDays, halfDayMinutes, schoolShare } = promotion;
  let atSchool = 0;
  let worked = 0;
  for (const [i, week] of weeks.entries()) {
    worked += week.workedHalfDays;
    if (places[i] === 'school') atSchool += week.fixed ? week.fixed.schoolHalfDays : week.openHalfDays;
  }
  const broken: BrokenRule[] = [];
  if (atSchool < schoolHalfDays.min || atSchool > schoolHalfDays.max) {
    const { min, max } = schoolHalfDays;
    const message = `${name}\u00a0: ${atSchool} demi-journées à l’école, pour ${min} à ${max}.`;
    broken.push({ rule: 'hours', message });
  }
  const schoolMinutes = atSchool * halfDayMinutes;
  const allMinutes = schoolMinutes + (worked - atSchool) * companyHalfDayMinutes;
  if (schoolMinutes < schoolShare * allMinutes - 1e-6) {
    broken.push({ rule: 'share', message: `${name}\u00a0: moins du quart du temps à l’école.` });
  }
  return broken;
}

function brokenOnTheFloor(problem: PlanningProblem, plans: readonly PromotionPlan[]): BrokenRule[] {
  const { floor } = problem;
  return occupancyOf(problem, plans).flatMap(({ monday, seats, rooms, planned }): BrokenRule[] => {
    if (planned === 0) return [];
    const hall = floor.hallSeats > 0 && floorWeek(floor, monday).hallLikelihood > 0;
    const mostSeats = floor.seats + (hall ? floor.hallSeats : 0);
    const mostRooms = floor.rooms + (hall ? 1 : 0);
    const broken: BrokenRule[] = [];
    if (seats > mostSeats) {
      const message = `Semaine du ${monday}\u00a0: ${seats} personnes pour ${mostSeats} places.`;
      broken.push({ rule: 'seats', message });
    }
    if (rooms > mostRooms) {
      const message = `Semaine du ${monday}\u00a0: ${rooms} promotions pour ${mostRooms} salles.`;
      broken.push({ rule: 'rooms', message });
    }
    return broken;
  });
}
