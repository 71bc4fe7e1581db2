import { firstPlans, servedBetter } from './descent.js';
import { measuresOf } from './measures.rules.js';
import type { PlanningProblem } from './problem.js';
import { brokenRules } from './verify.rules.js';

const school = (seats: number): PlanningProblem => ({
  promotions: [0, 1, 2].map((i) => ({
    id: `p${i}`,
    name: `Promotion ${i + 1}`,
    seats: 15 + i,
    weeks: Array.from({ length: 40 }, (_, w) => ({
      monday: new Date(Date.UTC(2026, 8, 7) + (4 * i + w) * 7 * 86_400_000).toISOString().slice(0, 10),
      openHalfDays: w % 13 === 12 ? 0 : 10,
      workedHalfDays: 10,
    })),
    schoolHalfDays: { min: 118, max: 130 },
    halfDayMinutes: 210,
    schoolShare: 0.25,
    school: { min: 1, max: 3 },
    company: { min: 1, max: 5 },
    typical: { school: 2, company: 4 },
  })),
  floor: { seats, rooms: 2, hallSeats: 0, weeks: {} },
  requests: [],
  wishes: ['regularity'],
});

it('begins with calendars that break no rule, each promotion where the others are not', () => {
  const problem = school(40);
  const plans = firstPlans(problem);
  expect(brokenRules(problem, plans!)).toEqual([]);
  expect(measuresOf(problem, plans!).peak).toBeLessThanOrEqual(32);
});

it('serves a wish better without going above the peak', () => {
  const problem = school(40);
  const plans = firstPlans(problem)!;
  const before = measuresOf(problem, plans);
  const better = servedBetter(problem, plans, 'regularity', before.peak);
  const after = measuresOf(problem, better);
  expect(brokenRules(problem, better)).toEqual([]);
  expect(after.regularity).toBeLessThan(before.regularity);
  expect(after.peak).toBeLessThanOrEqual(before.peak);
});

it('begins with nothing when the floor is too small', () => {
  expect(firstPlans(school(14))).toBeUndefined();
});
