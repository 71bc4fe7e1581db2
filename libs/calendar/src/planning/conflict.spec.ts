import type { PlannedPromotion, PlanningProblem } from './problem.js';
import { solvePlanning } from './solve.js';

const promotion = (id: string, more: Partial<PlannedPromotion> = {}): PlannedPromotion => ({
  id,
  name: `Promotion ${id}`,
  seats: 18,
  weeks: Array.from({ length: 20 }, (_, w) => ({
    monday: new Date(Date.UTC(2026, 8, 7) + w * 7 * 86_400_000).toISOString().slice(0, 10),
    openHalfDays: 10,
    workedHalfDays: 10,
  })),
  schoolHalfDays: { min: 60, max: 80 },
  halfDayMinutes: 210,
  schoolShare: 0.25,
  school: { min: 1, max: 2 },
  company: { min: 1, max: 4 },
  typical: { school: 1, company: 2 },
  ...more,
});

const problem = (promotions: PlannedPromotion[], seats = 40): PlanningProblem => ({
  promotions,
  floor: { seats, rooms: 2, hallSeats: 0, weeks: {} },
  requests: [],
  wishes: ['regularity'],
});

const conflictIn = async (impossible: PlanningProblem) => {
  const { status, conflict } = await solvePlanning(impossible, { seconds: 20, alternatives: 0 });
  expect(status).toBe('impossible');
  expect(conflict?.smallest).toBe(true);
  return conflict!.asks;
};

it('names the hours and the lengths of one promotion that cannot go together', async () => {
  const long = promotion('2', { schoolHalfDays: { min: 60, max: 80 }, company: { min: 8, max: 9 } });
  const asks = await conflictIn(problem([promotion('1'), long]));
  expect(asks.map(({ id }) => id)).toEqual(['2:company-length', '2:hours']);
  expect(asks[1]).toEqual({
    id: '2:hours',
    sentence: 'Promotion 2\u00a0: de 210 à 280\u00a0heures à l’école.',
    change: 'Changez les heures voulues, ou acceptez un plus grand écart.',
  });
});

it('names the floor when two promotions that could each do alone cannot sit together', async () => {
  const half = { schoolHalfDays: { min: 110, max: 120 }, school: { min: 1, max: 3 } };
  const asks = await conflictIn(problem([promotion('1', half), promotion('2', half)], 20));
  expect(asks.map(({ id }) => id)).toEqual(['floor-seats', '1:hours', '2:hours']);
});

it('names the law beside the hours that are under it', async () => {
  const asks = await conflictIn(
    problem([promotion('1', { schoolHalfDays: { min: 20, max: 30 }, company: { min: 1, max: 20 } })]),
  );
  expect(asks.map(({ id }) => id)).toEqual(['1:share', '1:hours']);
});

it('names the weeks locked by hand', async () => {
  const one = promotion('1');
  const weeks = one.weeks.map((week, w) =>
    w < 13
      ? { ...week, fixed: { place: 'company' as const, by: 'locked' as const, schoolHalfDays: 0 } }
      : week,
  );
  const asks = await conflictIn(problem([{ ...one, weeks }]));
  expect(asks.map(({ id }) => id)).toEqual(['1:locked', '1:school-length', '1:hours']);
  expect(asks[0]?.sentence).toBe('Promotion 1\u00a0: 13\u00a0semaines verrouillées à la main.');
});
