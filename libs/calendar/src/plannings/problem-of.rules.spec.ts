import type { Cohort } from '#cohorts';
import { noPlan } from '../plans/plan.js';
import type { AskedPlanning } from './asked.js';
import { type PlanningFacts, problemOf } from './problem-of.rules.js';

const cohort = (id: string, more: Partial<Cohort> = {}): Cohort =>
  ({
    id,
    name: `Promotion ${id}`,
    startsOn: '2026-09-07',
    endsOn: '2026-10-16',
    capacityMax: 20,
    schoolHours: 105,
    halfDayMinutes: 210,
    ...more,
  }) as Cohort;

const week = (monday: string, places: string, locked = false) => ({ monday, places, locked });

const asked: AskedPlanning = {
  promotions: [
    {
      cohortId: 'a',
      seats: 17,
      schoolHours: 105,
      toleranceHours: 10,
      schoolMin: 1,
      schoolMax: 2,
      companyMin: 1,
      companyMax: 3,
      typicalSchool: 1,
      typicalCompany: 1,
    },
  ],
  weeks: [
    {
      cohortId: 'a',
      kind: 'forbidden',
      place: 'school',
      from: '2026-10-07',
      to: '2026-10-07',
      name: 'Salon',
    },
    { cohortId: 'a', kind: 'host', place: 'company', from: '2026-09-23', to: '2026-09-30', name: 'Mairie' },
  ],
  wishes: ['regularity', 'regularity', 'requests'],
  hallPercent: 40,
  seconds: 10,
};

const facts: PlanningFacts = {
  today: '2026-09-15',
  planned: [
    {
      cohort: cohort('a'),
      published: true,
      leave: [],
      plan: {
        ...noPlan,
        frame: { integrationWeeks: 1, certificationWeeks: 1 },
        weeks: [
          week('2026-09-07', 'CCCCCCCCCC'),
          week('2026-09-14', 'SSSSCCCCCC'),
          week('2026-09-28', 'CCCCCCCCCC', true),
        ],
      },
    },
  ],
  others: [{ cohort: cohort('b'), plan: { weeks: [week('2026-09-21', 'SSSSSSSSSS')], decided: [] } }],
  closed: new Map([
    ['2026-09-21', { kind: 'own' as const, name: 'Pont' }],
    ['2026-09-22', { kind: 'public_holiday' as const, name: 'Férié' }],
  ]),
  hallRefusedOn: ['2026-10-15'],
  rooms: [
    { kind: 'dedicated', seats: 20 },
    { kind: 'dedicated', seats: 16 },
    { kind: 'hall', seats: 80 },
  ],
};

it('fixes what is past, locked or of the frame, and counts what closures leave', () => {
  const [promotion] = problemOf(asked, facts).promotions;
  const monday = (day: string) => promotion!.weeks.find((one) => one.monday === day);
  expect(promotion!.weeks).toHaveLength(6);
  expect(monday('2026-09-07')?.fixed).toEqual({ place: 'company', by: 'past', schoolHalfDays: 0 });
  expect(monday('2026-09-14')?.fixed).toEqual({ place: 'school', by: 'past', schoolHalfDays: 4 });
  expect(monday('2026-09-21')).toEqual({ monday: '2026-09-21', openHalfDays: 6, workedHalfDays: 8 });
  expect(monday('2026-09-28')?.fixed).toEqual({ place: 'company', by: 'locked', schoolHalfDays: 0 });
  expect(monday('2026-10-05')?.forbidden).toBe('school');
  expect(monday('2026-10-12')?.fixed).toEqual({ place: 'school', by: 'certification', schoolHalfDays: 10 });
});

it('counts in half-days, and asks for no more than the tolerance', () => {
  expect(problemOf(asked, facts).promotions[0]!.schoolHalfDays).toEqual({ min: 28, max: 32 });
});

it('knows the floor: its seats, its rooms, the hall that may be had, and whom it already holds', () => {
  const { floor } = problemOf(asked, facts);
  expect(floor).toMatchObject({ seats: 36, rooms: 2, hallSeats: 80 });
  expect(floor.weeks['2026-09-21']).toEqual({ takenSeats: 20, takenRooms: 1, hallLikelihood: 0.4 });
  expect(floor.weeks['2026-10-05']).toEqual({ takenSeats: 0, takenRooms: 0, hallLikelihood: 0.4 });
  expect(floor.weeks['2026-10-12']?.hallLikelihood).toBe(0);
  expect(problemOf({ ...asked, hallPercent: 0 }, facts).floor.hallSeats).toBe(0);
});

it('keeps requests by week, and each wish once', () => {
  const { requests, wishes } = problemOf(asked, facts);
  expect(requests).toEqual([
    {
      name: 'Mairie',
      from: 'host',
      promotionId: 'a',
      place: 'company',
      mondays: ['2026-09-21', '2026-09-28'],
      weight: 1,
    },
  ]);
  expect(wishes).toEqual(['regularity', 'requests']);
});

it('holds nothing of the past before a first version', () => {
  const planned = facts.planned.map((one) => ({ ...one, published: false }));
  const [promotion] = problemOf(asked, { ...facts, planned }).promotions;
  expect(promotion!.weeks[1]!.fixed).toBeUndefined();
  expect(promotion!.weeks[0]!.fixed?.by).toBe('integration');
});

it('places no school on the promotion’s leave', () => {
  const leave = [
    {
      firstDay: '2026-10-05',
      firstHalf: 'afternoon' as const,
      lastDay: '2026-10-09',
      lastHalf: 'afternoon' as const,
    },
  ];
  const planned = facts.planned.map((one) => ({ ...one, leave }));
  const [promotion] = problemOf(asked, { ...facts, planned }).promotions;
  expect(promotion!.weeks[4]).toMatchObject({ monday: '2026-10-05', openHalfDays: 1, workedHalfDays: 1 });
});
