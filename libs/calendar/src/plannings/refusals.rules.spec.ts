import type { PlanningProblem } from '../planning/problem.js';
import { refusalsToPlan } from './refusals.rules.js';

const problem = (seats: number, openHalfDays: number) =>
  ({
    promotions: [{ weeks: [{ monday: '2026-09-07', openHalfDays, workedHalfDays: 10 }] }],
    floor: { seats, rooms: 1, hallSeats: 0, weeks: {} },
  }) as unknown as PlanningProblem;

it('refuses what leaves nothing to plan', () => {
  const codes = (seats: number, open: number) => refusalsToPlan(problem(seats, open)).map(({ code }) => code);
  expect(codes(20, 10)).toEqual([]);
  expect(codes(0, 10)).toEqual(['planning.no_room']);
  expect(codes(20, 0)).toEqual(['planning.nothing_to_decide']);
});
