import { Temporal } from 'temporal-polyfill';
import { closedDaysOf } from '#almanac';
import {
  type AskedPlanning,
  brokenRules,
  measuresOf,
  type PlanningProblem,
  problemOf,
  type WishName,
} from '#calendar';
import { preparedOn } from './calendar-versions.js';
import type { Copy } from './copy.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { proposed } from './planning-story.js';
import { rooms } from './premises.js';
import { promotions } from './promotions.js';
import { coordinator } from './staff.js';

const CAPACITY = 20;
const [first, second, third, fourth] = promotions;

/** What the coordinator asked of the planner the day before. */
const asked: AskedPlanning = {
  promotions: [
    { promotion: second!, seats: 15, school: [1, 2], company: [1, 5], typical: [1, 2] },
    { promotion: third!, seats: 16, school: [1, 3], company: [2, 6], typical: [2, 4] },
    { promotion: fourth!, seats: 18, school: [1, 3], company: [2, 6], typical: [2, 4] },
  ].map(({ promotion, seats, school, company, typical }) => ({
    cohortId: promotion.id,
    seats,
    schoolHours: promotion.schoolHours,
    toleranceHours: 70,
    schoolMin: school[0]!,
    schoolMax: school[1]!,
    companyMin: company[0]!,
    companyMax: company[1]!,
    typicalSchool: typical[0]!,
    typicalCompany: typical[1]!,
  })),
  weeks: [
    {
      cohortId: fourth!.id,
      kind: 'host',
      place: 'company',
      from: '2027-09-06',
      to: '2027-09-17',
      name: 'Rentrée des services de la ville',
    },
    {
      cohortId: third!.id,
      kind: 'forbidden',
      place: 'school',
      from: '2027-10-11',
      to: '2027-10-15',
      name: 'Salon de l’emploi numérique',
    },
  ],
  wishes: ['regularity', 'requests', 'longCompany', 'equalYears', 'preferences'],
  hallPercent: 0,
  seconds: 60,
};

/** The problem as it stands in this plan. */
export function demoProblem({ today, closures, calendars }: Plan): PlanningProblem {
  const prepared = preparedOn(today, calendars);
  const factsOf = (promotion: (typeof promotions)[number]) => ({ ...promotion, capacityMax: CAPACITY });
  return problemOf(asked, {
    today,
    planned: [second!, third!, fourth!].map((promotion) => ({
      cohort: factsOf(promotion),
      plan: prepared.get(promotion.id)!,
      published: true,
      leave: [],
    })),
    others: [{ cohort: factsOf(first!), plan: calendars.get(first!.id)! }],
    closed: closedDaysOf(closures, first!.startsOn, fourth!.endsOn),
    hallRefusedOn: [],
    rooms: rooms.map(({ seats }) => ({ kind: 'dedicated', seats })),
  });
}

/** What the planner proposed, found once and kept in `planning-story.ts`, with its worth counted anew. */
export function demoProposals(problem: PlanningProblem) {
  return proposed.map(({ stages, places }) => {
    const plans = problem.promotions.map(({ id }, i) => ({
      promotionId: id,
      places: [...places[i]!].map((letter) => (letter === 'S' ? ('school' as const) : ('company' as const))),
    }));
    return {
      order: stages.map(([wish]) => wish as WishName),
      plans,
      stages: stages.map(([wish, value, bound]) => ({
        wish: wish as WishName,
        value,
        bound,
        gap: value === 0 ? 0 : (value - bound) / value,
        seconds: 1,
      })),
      measures: measuresOf(problem, plans),
    };
  });
}

/** One finished planning, in a demonstration whose past is the one it was found for. */
export async function writePlanning(copy: Copy, plan: Plan): Promise<void> {
  if (plan.calendars.size < promotions.length) return;
  const problem = demoProblem(plan);
  const proposals = demoProposals(problem);
  if (proposals.some(({ plans }) => brokenRules(problem, plans).length > 0)) return;
  const askedAt = Temporal.PlainDate.from(plan.today).subtract({ days: 1 });
  await copy(
    'calendar.planning',
    'id, asked, problem, status, proposals, asked_by, asked_at, news_at, finished_at',
    [
      {
        id: idsFor('planning')(),
        asked,
        problem,
        status: 'done',
        proposals: JSON.stringify(proposals),
        askedBy: coordinator.id,
        askedAt: `${askedAt}T15:04:00+02:00`,
        newsAt: `${askedAt}T15:05:00+02:00`,
        finishedAt: `${askedAt}T15:05:00+02:00`,
      },
    ],
  );
}
