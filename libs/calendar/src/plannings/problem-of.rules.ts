import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, daysFrom, type HalfDayStretch, stretchHolds, weekOf } from '#almanac';
import type { Cohort } from '#cohorts';
import type { Room } from '#premises';
import type { CohortHalf } from '../days/cohort-half.js';
import { calendarOf } from '../days/place-of.rules.js';
import { schoolShareFloor } from '../hours/programme-hours.rules.js';
import type { FloorWeek, PlannedPromotion, PlanningProblem, PlanningWeek } from '../planning/problem.js';
import type { FullPlan, Plan } from '../plans/plan.js';
import { mondaysOf } from '../rhythms/rhythm.rules.js';
import type { AskedPlanning, AskedPromotion, AskedWeeks } from './asked.js';

/** What the planner reads of a promotion. */
type CohortFacts = Pick<
  Cohort,
  'id' | 'name' | 'startsOn' | 'endsOn' | 'capacityMax' | 'schoolHours' | 'halfDayMinutes'
>;

export interface PlanningFacts {
  /** YYYY-MM-DD */
  today: string;
  /** The promotions to plan, with their draft, whether something of them was ever published, and their leave. */
  planned: { cohort: CohortFacts; plan: FullPlan; published: boolean; leave: HalfDayStretch[] }[];
  /** The others, as they were published. */
  others: { cohort: CohortFacts; plan: Plan }[];
  closed: ReadonlyMap<string, ClosedDay>;
  /** Days on which the hall's manager refused it. */
  hallRefusedOn: readonly string[];
  /** Rooms that are the school's today. */
  rooms: Pick<Room, 'kind' | 'seats'>[];
}

/** What is asked and what is known, as the planner's problem. */
export function problemOf(asked: AskedPlanning, facts: PlanningFacts): PlanningProblem {
  const dedicated = facts.rooms.filter(({ kind }) => kind === 'dedicated');
  const halls = facts.rooms.filter(({ kind }) => kind === 'hall');
  const promotions = asked.promotions.map((one) => promotionOf(one, asked.weeks, facts));
  return {
    promotions,
    floor: {
      seats: dedicated.reduce((sum, { seats }) => sum + seats, 0),
      rooms: dedicated.length,
      hallSeats: asked.hallPercent > 0 ? halls.reduce((sum, { seats }) => sum + seats, 0) : 0,
      weeks: floorWeeksOf(asked, promotions, facts),
    },
    requests: asked.weeks.flatMap(({ kind, name, cohortId, place, from, to }) =>
      kind === 'forbidden'
        ? []
        : [{ name, from: kind, promotionId: cohortId, place, mondays: mondaysBetween(from, to), weight: 1 }],
    ),
    wishes: [...new Set(asked.wishes)],
  };
}

function promotionOf(
  asked: AskedPromotion,
  weeks: readonly AskedWeeks[],
  facts: PlanningFacts,
): PlannedPromotion {
  const planned = facts.planned.find((one) => one.cohort.id === asked.cohortId)!;
  const { cohort } = planned;
  const { halfDayMinutes } = cohort;
  const halfDays = (hours: number) => (hours * 60) / halfDayMinutes;
  const forbidden = new Map(
    weeks
      .filter(({ kind, cohortId }) => kind === 'forbidden' && cohortId === cohort.id)
      .flatMap(({ from, to, place }) => mondaysBetween(from, to).map((monday) => [monday, place] as const)),
  );
  return {
    id: cohort.id,
    name: cohort.name,
    seats: asked.seats,
    weeks: promotionWeeks(planned, facts).map((week) => {
      const place = week.fixed ? undefined : forbidden.get(week.monday);
      return place ? { ...week, forbidden: place } : week;
    }),
    schoolHalfDays: {
      min: Math.max(0, Math.ceil(halfDays(asked.schoolHours - asked.toleranceHours))),
      max: Math.floor(halfDays(asked.schoolHours + asked.toleranceHours)),
    },
    halfDayMinutes,
    schoolShare: schoolShareFloor,
    school: { min: asked.schoolMin, max: asked.schoolMax },
    company: { min: asked.companyMin, max: asked.companyMax },
    typical: { school: asked.typicalSchool, company: asked.typicalCompany },
  };
}

/** A promotion's weeks: what is past once something was published, locked, or of its frame is fixed. */
export function promotionWeeks(
  { cohort, plan, published, leave }: PlanningFacts['planned'][number],
  { today, closed }: PlanningFacts,
): PlanningWeek[] {
  const mondays = mondaysOf(cohort);
  const { integrationWeeks, certificationWeeks } = plan.frame;
  const everySchool = mondays.map((monday) => ({ monday, places: 'S'.repeat(10), locked: false }));
  const open = countedByWeek(cohort, { weeks: everySchool, decided: plan.decided }, closed, leave);
  const known = countedByWeek(cohort, plan, closed);
  const locked = new Set(plan.weeks.filter((week) => week.locked).map(({ monday }) => monday));
  return mondays.map((monday, i) => {
    const { atSchool: openHalfDays, worked: workedHalfDays } = open.get(monday) ?? { atSchool: 0, worked: 0 };
    const week = { monday, openHalfDays, workedHalfDays };
    const past = published && monday < today;
    if (past || locked.has(monday)) {
      const schoolHalfDays = known.get(monday)?.atSchool ?? 0;
      const place = schoolHalfDays > 0 ? 'school' : 'company';
      return { ...week, fixed: { place, by: past ? 'past' : 'locked', schoolHalfDays } };
    }
    if (i < integrationWeeks)
      return { ...week, fixed: { place: 'school', by: 'integration', schoolHalfDays: openHalfDays } };
    if (i >= mondays.length - certificationWeeks)
      return { ...week, fixed: { place: 'school', by: 'certification', schoolHalfDays: openHalfDays } };
    return week;
  });
}

/** Half-days at school, and half-days that somebody works somewhere, by Monday. */
function countedByWeek(
  cohort: CohortFacts,
  plan: Plan,
  closed: ReadonlyMap<string, ClosedDay>,
  leave: readonly HalfDayStretch[] = [],
): Map<string, { atSchool: number; worked: number }> {
  const weeks = new Map<string, { atSchool: number; worked: number }>();
  for (const { day, half, place } of calendarOf(cohort, plan, closed, cohort.startsOn, cohort.endsOn)) {
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? { atSchool: 0, worked: 0 };
    weeks.set(monday, week);
    if (leave.some((stretch) => stretchHolds(stretch, { day, half }))) continue;
    if (place === 'school') week.atSchool += 1;
    if (place !== 'holiday') week.worked += 1;
  }
  return weeks;
}

function floorWeeksOf(
  { hallPercent }: AskedPlanning,
  promotions: readonly PlannedPromotion[],
  { others, closed, hallRefusedOn }: PlanningFacts,
): Record<string, FloorWeek> {
  const weeks: Record<string, FloorWeek> = {};
  const mondays = new Set(promotions.flatMap((promotion) => promotion.weeks.map(({ monday }) => monday)));
  const refused = new Set(hallRefusedOn.map(mondayOf));
  for (const monday of mondays) {
    const hallLikelihood = refused.has(monday) ? 0 : hallPercent / 100;
    weeks[monday] = { takenSeats: 0, takenRooms: 0, hallLikelihood };
  }
  for (const { cohort, plan } of others) {
    for (const [monday, { atSchool }] of countedByWeek(cohort, plan, closed)) {
      const week = weeks[monday];
      if (!week || atSchool === 0) continue;
      week.takenSeats += cohort.capacityMax;
      week.takenRooms += 1;
    }
  }
  return weeks;
}

const mondayOf = (day: CohortHalf['day']): string => weekOf(Temporal.PlainDate.from(day)).toString();

const mondaysBetween = (from: string, to: string): string[] =>
  daysFrom(weekOf(Temporal.PlainDate.from(from)), Temporal.PlainDate.from(to))
    .filter(({ dayOfWeek }) => dayOfWeek === 1)
    .map(String);
