import fc from 'fast-check';
import type { Highs } from 'highs';
import { loadHighs } from './load-highs.js';
import { measuresOf } from './measures.rules.js';
import type { PlanningProblem, PromotionPlan, WeekPlace, WishName } from './problem.js';
import { solvePlanning } from './solve.js';
import { brokenRules } from './verify.rules.js';

const WITHIN_MS = 60_000;
let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const solve = (problem: PlanningProblem, alternatives = 0) =>
  solvePlanning(problem, { seconds: 20, alternatives, gap: 0 }, highs);

/** Mostly nothing. */
const seldom = <T>(drawn: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawn });

const wishes: WishName[] = ['regularity', 'requests', 'longCompany', 'equalYears', 'preferences'];
const monday = (week: number) =>
  new Date(Date.UTC(2026, 8, 7) + week * 7 * 86_400_000).toISOString().slice(0, 10);

/** Any small school: its closures, fixed weeks, lengths, floor and requests need not make sense. */
const smallProblem = (promotions: number, weeks: number): fc.Arbitrary<PlanningProblem> => {
  const halfDays = fc.constantFrom(10, 10, 10, 10, 8, 8, 0);
  const place = fc.constantFrom<WeekPlace>('school', 'company');
  const lengths = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }));
  const week = fc.record({
    openHalfDays: halfDays,
    fixedPlace: seldom(place),
    forbidden: seldom(place),
  });
  const promotion = fc.record({
    starts: fc.integer({ min: 0, max: 2 }),
    seats: fc.integer({ min: 15, max: 20 }),
    weeks: fc.array(week, { minLength: weeks, maxLength: weeks }),
    past: fc.integer({ min: 0, max: 2 }),
    wanted: fc.integer({ min: Math.ceil(weeks / 4), max: Math.floor(weeks / 2) }),
    school: lengths,
    company: lengths,
    typical: fc.record({ school: fc.integer({ min: 1, max: 2 }), company: fc.integer({ min: 1, max: 3 }) }),
  });
  return fc
    .record({
      promotions: fc.array(promotion, { minLength: promotions, maxLength: promotions }),
      seats: fc.integer({ min: 30, max: 45 }),
      rooms: fc.constantFrom(1, 2, 2),
      hallLikelihoods: fc.array(fc.constantFrom(0, 0.5, 0.75), {
        minLength: weeks + 2,
        maxLength: weeks + 2,
      }),
      takenSeats: fc.constantFrom(0, 0, 0, 0, 12),
      request: fc.record({ place, from: fc.constantFrom('host' as const, 'school' as const) }),
      order: fc.shuffledSubarray(wishes, { minLength: 3 }),
    })
    .map((drawn) => ({
      promotions: drawn.promotions.map((one, i) => ({
        id: `p${i + 1}`,
        name: `Promotion ${i + 1}`,
        seats: one.seats,
        weeks: one.weeks.map((own, w) => {
          const decided = w < one.past ? ('past' as const) : ('locked' as const);
          const place = own.fixedPlace ?? (w < one.past ? 'company' : null);
          const schoolHalfDays = place === 'school' ? own.openHalfDays : 0;
          return {
            monday: monday(one.starts + w),
            openHalfDays: own.openHalfDays,
            workedHalfDays: own.openHalfDays === 0 ? 10 : own.openHalfDays,
            ...(place ? { fixed: { place, by: decided, schoolHalfDays } } : {}),
            ...(own.forbidden ? { forbidden: own.forbidden } : {}),
          };
        }),
        schoolHalfDays: { min: one.wanted * 10 - 8, max: one.wanted * 10 + 8 },
        halfDayMinutes: 210,
        schoolShare: 0.25,
        school: { min: one.school[0], max: one.school[0] + one.school[1] },
        company: { min: one.company[0], max: one.company[0] + one.company[1] },
        typical: one.typical,
      })),
      floor: {
        seats: drawn.seats,
        rooms: drawn.rooms,
        hallSeats: 20,
        weeks: Object.fromEntries(
          drawn.hallLikelihoods.map((hallLikelihood, w) => [
            monday(w),
            { takenSeats: drawn.takenSeats, takenRooms: drawn.takenSeats ? 1 : 0, hallLikelihood },
          ]),
        ),
      },
      requests: [
        { ...drawn.request, name: 'Demande', promotionId: 'p1', mondays: [monday(2), monday(4)], weight: 2 },
      ],
      wishes: drawn.order,
    }));
};

/** Every set of plans that breaks no rule, found by trying all of them. */
function everyValid(problem: PlanningProblem): PromotionPlan[][] {
  const alone = problem.promotions.map((promotion) => {
    const plans: PromotionPlan[] = [];
    for (let mask = 0; mask < 2 ** promotion.weeks.length; mask += 1) {
      const places = promotion.weeks.map((_, i): WeekPlace => ((mask >> i) & 1 ? 'school' : 'company'));
      const plan = { promotionId: promotion.id, places };
      const free = { ...problem.floor, seats: 999, rooms: 99 };
      if (brokenRules({ ...problem, promotions: [promotion], floor: free }, [plan]).length === 0)
        plans.push(plan);
    }
    return plans;
  });
  let together: PromotionPlan[][] = [[]];
  for (const plans of alone) together = together.flatMap((some) => plans.map((plan) => [...some, plan]));
  return together.filter((plans) => brokenRules(problem, plans).length === 0);
}

it(
  'proposes calendars that the verifier accepts, whose worth it did not make up',
  async () => {
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem(2, 14), async (problem) => {
        const { status, proposals } = await solve(problem, 1);
        if (status !== 'done') return;
        solved += 1;
        for (const { plans, measures } of proposals) {
          expect(brokenRules(problem, plans)).toEqual([]);
          expect(measures).toEqual(measuresOf(problem, plans));
        }
        const [{ stages, measures }] = proposals as [(typeof proposals)[number]];
        for (const { wish, value, bound } of stages) {
          expect(measures[wish]).toBeCloseTo(value, 6);
          expect(bound).toBeLessThanOrEqual(value);
        }
      }),
      { numRuns: 15, seed: 4 },
    );
    expect(solved).toBeGreaterThan(5);
  },
  WITHIN_MS,
);

it(
  'finds the best of all, wish after wish, or that there is none',
  async () => {
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem(2, 7), async (problem) => {
        const { status, proposals } = await solve(problem);
        const valid = everyValid(problem).map((plans) => measuresOf(problem, plans));
        expect(status).toBe(valid.length > 0 ? 'done' : 'impossible');
        if (valid.length === 0) return;
        solved += 1;
        const order: WishName[] = ['peak', 'hall', ...problem.wishes];
        let best = valid;
        for (const wish of order) {
          const least = Math.min(...best.map((measures) => measures[wish]));
          expect(proposals[0]!.measures[wish]).toBeCloseTo(least, 6);
          best = best.filter((measures) => measures[wish] < least + 1e-6);
        }
      }),
      { numRuns: 60, seed: 8 },
    );
    expect(solved).toBeGreaterThan(10);
  },
  WITHIN_MS,
);

it('proposes other calendars that are really elsewhere', async () => {
  const { proposals } = await solve(planningInstance(2, 26), 2);
  expect(proposals).toHaveLength(3);
  const placesOf = (n: number) => proposals[n]!.plans.flatMap(({ places }) => places);
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const elsewhere = placesOf(one).filter((place, i) => place !== placesOf(other)[i]).length;
    expect(elsewhere).toBeGreaterThanOrEqual(7);
  }
});

it('stops when it is told to, with what it has', async () => {
  let told = 0;
  const result = await solvePlanning(
    planningInstance(3, 52),
    {
      seconds: 20,
      alternatives: 2,
      onProgress: ({ value }) => {
        if (value !== null) told += 1;
      },
      cancelled: () => told > 0,
    },
    highs,
  );
  expect(result.status).toBe('cancelled');
  expect(result.proposals).toHaveLength(1);
  expect(brokenRules(planningInstance(3, 52), result.proposals[0]!.plans)).toEqual([]);
});

/** Promotions that want the same thing, a month after one another. */
function planningInstance(promotions: number, weeks: number): PlanningProblem {
  return {
    promotions: Array.from({ length: promotions }, (_, i) => ({
      id: `p${i}`,
      name: `Promotion ${i + 1}`,
      seats: 15 + i,
      weeks: Array.from({ length: weeks }, (_, w) => ({
        monday: monday(4 * i + w),
        openHalfDays: 10,
        workedHalfDays: 10,
      })),
      schoolHalfDays: { min: 3 * weeks, max: 4 * weeks },
      halfDayMinutes: 210,
      schoolShare: 0.25,
      school: { min: 1, max: 3 },
      company: { min: 1, max: 5 },
      typical: { school: 2, company: 4 },
    })),
    floor: { seats: 40, rooms: 2, hallSeats: 0, weeks: {} },
    requests: [],
    wishes: ['regularity', 'longCompany', 'equalYears'],
  };
}
