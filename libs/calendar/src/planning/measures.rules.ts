import {
  floorWeek,
  type Measures,
  type PlanningProblem,
  type PromotionPlan,
  type WeekPlace,
} from './problem.js';

/**
 * What a set of plans is worth for each wish, counted on the plans themselves; the smaller the better.
 * `peak` in learners, `hall` in weeks times the risk of a refusal, `regularity` in weeks off the typical rhythm,
 * `equalYears` in half-days between the fullest and the emptiest year, `longCompany` in periods in company, `requests`
 * and `preferences` in weeks times their worth.
 */
export function measuresOf(problem: PlanningProblem, plans: readonly PromotionPlan[]): Measures {
  const placesOf = new Map(plans.map(({ promotionId, places }) => [promotionId, places]));
  const measures: Measures = {
    peak: 0,
    hall: 0,
    regularity: 0,
    equalYears: 0,
    longCompany: 0,
    requests: 0,
    preferences: 0,
  };
  for (const { seats, rooms, planned, monday } of occupancyOf(problem, plans)) {
    measures.peak = Math.max(measures.peak, seats);
    const { floor } = problem;
    if (planned > 0 && (seats > floor.seats || rooms > floor.rooms))
      measures.hall += 1 - floorWeek(floor, monday).hallLikelihood;
  }
  for (const { id, weeks, typical } of problem.promotions) {
    const places = placesOf.get(id) ?? [];
    for (const { place, from, length } of runsOf(places)) {
      const own = weeks.slice(from, from + length);
      if (place === 'company') measures.longCompany += 1;
      if (own.some((week) => !week.fixed && week.openHalfDays > 0))
        measures.regularity += Math.abs(length - typical[place]);
    }
    const years = Math.max(1, Math.round(weeks.length / 52));
    const halfDays = Array.from({ length: years }, () => 0);
    for (const [i, week] of weeks.entries()) {
      if (places[i] !== 'school') continue;
      const year = halfDays.findIndex((_, y) => i < Math.floor(((y + 1) * weeks.length) / years));
      halfDays[year]! += week.fixed ? week.fixed.schoolHalfDays : week.openHalfDays;
    }
    measures.equalYears += Math.max(...halfDays) - Math.min(...halfDays);
  }
  for (const { from, promotionId, place, mondays, weight } of problem.requests) {
    const weeks = problem.promotions.find(({ id }) => id === promotionId)?.weeks ?? [];
    const places = placesOf.get(promotionId) ?? [];
    const unmet = weeks.filter(({ monday }, i) => mondays.includes(monday) && places[i] !== place).length;
    measures[from === 'host' ? 'requests' : 'preferences'] += unmet * weight;
  }
  return measures;
}

export interface Occupancy {
  monday: string;
  /** Learners, with those of promotions that are not being planned. */
  seats: number;
  /** Promotions at once, with those that are not being planned. */
  rooms: number;
  /** Promotions among those that are being planned. */
  planned: number;
}

/** Who is on the floor, in order, in each week that is not over for everybody. */
export function occupancyOf(
  { promotions, floor }: PlanningProblem,
  plans: readonly PromotionPlan[],
): Occupancy[] {
  const weeks = new Map<string, Occupancy & { over: boolean }>();
  for (const promotion of promotions) {
    const places = plans.find(({ promotionId }) => promotionId === promotion.id)?.places ?? [];
    for (const [i, { monday, fixed }] of promotion.weeks.entries()) {
      const { takenSeats, takenRooms } = floorWeek(floor, monday);
      const week = weeks.get(monday) ?? {
        monday,
        seats: takenSeats,
        rooms: takenRooms,
        planned: 0,
        over: true,
      };
      weeks.set(monday, week);
      week.over &&= fixed?.by === 'past';
      if (places[i] !== 'school') continue;
      week.seats += promotion.seats;
      week.rooms += 1;
      week.planned += 1;
    }
  }
  return [...weeks.values()].filter(({ over }) => !over).sort((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** The weeks grouped by place: each run with the index of its first week. */
export function runsOf(places: readonly WeekPlace[]): { place: WeekPlace; from: number; length: number }[] {
  const runs: { place: WeekPlace; from: number; length: number }[] = [];
  for (const [i, place] of places.entries()) {
    const last = runs.at(-1);
    if (last?.place === place) last.length += 1;
    else runs.push({ place, from: i, length: 1 });
  }
  return runs;
}
