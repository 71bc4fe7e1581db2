import type { PlannedPromotion, PlanningProblem } from '../planning/problem.js';
import type { Proposal } from '../planning/solve.js';
import { proposedPromotion, weeksElsewhere, weeksToAdopt } from './planning-view.rules.js';

const day = { openHalfDays: 10, workedHalfDays: 10 };
const promotion: PlannedPromotion = {
  id: 'a',
  name: 'Promotion 1',
  seats: 18,
  weeks: [
    { monday: '2026-09-07', ...day, fixed: { place: 'school', by: 'past', schoolHalfDays: 4 } },
    { monday: '2026-09-14', ...day, openHalfDays: 8 },
    { monday: '2026-09-21', ...day, openHalfDays: 0 },
    { monday: '2026-09-28', ...day },
    { monday: '2026-10-05', ...day, fixed: { place: 'school', by: 'certification', schoolHalfDays: 10 } },
  ],
  schoolHalfDays: { min: 0, max: 50 },
  halfDayMinutes: 210,
  schoolShare: 0.25,
  school: { min: 1, max: 3 },
  company: { min: 1, max: 3 },
  typical: { school: 1, company: 1 },
};
const plan = {
  promotionId: 'a',
  places: ['school', 'school', 'company', 'company', 'school'] as ('school' | 'company')[],
};

it('reads a proposed calendar: a letter a week, its hours and its longest periods', () => {
  expect(proposedPromotion(promotion, plan)).toEqual({
    cohortId: 'a',
    name: 'Promotion 1',
    firstMonday: '2026-09-07',
    places: 'sSXCs',
    schoolMinutes: 22 * 210,
    longestSchool: 2,
    longestCompany: 2,
  });
});

it('copies what was decided and the frame, never what is past', () => {
  const problem = { promotions: [promotion] } as PlanningProblem;
  expect(weeksToAdopt(problem, plan).map(({ monday, places }) => `${monday} ${places[0]}`)).toEqual([
    '2026-09-14 S',
    '2026-09-21 C',
    '2026-09-28 C',
    '2026-10-05 S',
  ]);
});

it('counts the weeks that are elsewhere', () => {
  const proposal = (places: string) =>
    ({
      plans: [{ promotionId: 'a', places: [...places].map((one) => (one === 'S' ? 'school' : 'company')) }],
    }) as unknown as Proposal;
  expect(weeksElsewhere(proposal('SSCC'), proposal('SCCS'))).toBe(2);
});
