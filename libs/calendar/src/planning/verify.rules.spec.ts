import type { PlannedPromotion, PlanningProblem, PlanningWeek, WeekPlace } from './problem.js';
import { brokenRules } from './verify.rules.js';

const mondays = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'];

const promotion = (
  more: Partial<PlannedPromotion> = {},
  weekOf: (index: number) => Partial<PlanningWeek> = () => ({}),
): PlannedPromotion => ({
  id: 'p',
  name: 'Promotion 1',
  seats: 18,
  weeks: mondays.map((monday, i) => ({ monday, openHalfDays: 10, workedHalfDays: 10, ...weekOf(i) })),
  schoolHalfDays: { min: 0, max: 40 },
  halfDayMinutes: 210,
  schoolShare: 0,
  school: { min: 1, max: 4 },
  company: { min: 1, max: 4 },
  typical: { school: 1, company: 1 },
  ...more,
});

const broken = (
  asked: PlannedPromotion[],
  letters: string,
  floor: Partial<PlanningProblem['floor']> = {},
): string[] => {
  const places = [...letters].map((letter): WeekPlace => (letter === 'S' ? 'school' : 'company'));
  const problem: PlanningProblem = {
    promotions: asked,
    floor: { seats: 40, rooms: 2, hallSeats: 0, weeks: {}, ...floor },
    requests: [],
    wishes: [],
  };
  const plans = asked.map(({ id }) => ({ promotionId: id, places }));
  return brokenRules(problem, plans).map(({ rule }) => rule);
};

it('accepts what breaks nothing', () => {
  expect(broken([promotion()], 'SSCC')).toEqual([]);
});

it('refuses a calendar with a week too few', () => {
  expect(broken([promotion()], 'SSC')).toEqual(['weeks']);
});

it('refuses a past, locked, forbidden or closed week spent elsewhere', () => {
  const fixed = { place: 'company' as const, by: 'past' as const, schoolHalfDays: 0 };
  expect(broken([promotion({}, (i) => (i === 0 ? { fixed } : {}))], 'SSCC')).toEqual(['fixed']);
  expect(broken([promotion({}, (i) => (i === 1 ? { forbidden: 'school' } : {}))], 'SSCC')).toEqual([
    'forbidden',
  ]);
  expect(broken([promotion({}, (i) => (i === 1 ? { openHalfDays: 0 } : {}))], 'SSCC')).toEqual(['closed']);
});

it('refuses blocks that are too short or too long, unless nothing of them was to be decided', () => {
  expect(broken([promotion({ school: { min: 1, max: 1 } })], 'SSCC')).toEqual(['school-length']);
  expect(broken([promotion({ company: { min: 3, max: 4 } })], 'SSCC')).toEqual(['company-length']);
  expect(
    broken([promotion({ company: { min: 3, max: 4 } }, (i) => (i === 1 ? { openHalfDays: 0 } : {}))], 'SCSS'),
  ).toEqual([]);
});

it('refuses hours outside those wanted, and less than the legal share', () => {
  expect(broken([promotion({ schoolHalfDays: { min: 22, max: 30 } })], 'SSCC')).toEqual(['hours']);
  expect(broken([promotion({ schoolShare: 0.25 })], 'SCCC')).toEqual([]);
  expect(broken([promotion({ schoolShare: 0.26 })], 'SCCC')).toEqual(['share']);
});

it('refuses more learners or promotions than the floor holds, the hall aside', () => {
  const two = [promotion(), promotion({ id: 'q', name: 'Promotion 2' })];
  expect(broken(two, 'SCCC', { seats: 35 })).toEqual(['seats']);
  expect(broken(two, 'SCCC', { rooms: 1 })).toEqual(['rooms']);
  const weeks = { [mondays[0]!]: { takenSeats: 0, takenRooms: 0, hallLikelihood: 0.5 } };
  expect(broken(two, 'SCCC', { seats: 20, rooms: 1, hallSeats: 30, weeks })).toEqual([]);
  expect(broken(two, 'CSCC', { seats: 20, rooms: 1, hallSeats: 30, weeks })).toEqual(['seats', 'rooms']);
});
