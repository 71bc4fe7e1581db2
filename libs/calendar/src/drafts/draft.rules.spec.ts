import type { FullPlan, PlannedWeek } from '../plans/plan.js';
import { noPlan } from '../plans/plan.js';
import { wholeWeek } from '../rhythms/rhythm.rules.js';
import { placedWeeks, saysTheSame, takenUp } from './draft.rules.js';

const SCHOOL = 'SSSSSSSSSS';
const COMPANY = 'CCCCCCCCCC';
const week = (monday: string, places: string, locked = false): PlannedWeek => ({ monday, places, locked });
const plan = (...weeks: PlannedWeek[]): FullPlan => ({ ...noPlan, weeks });
const cohort = { startsOn: '2027-05-10', endsOn: '2027-06-11' };

describe('a draft', () => {
  it('gives a week back to its rhythm, unlocked, its past half-days as they were made known', () => {
    const rhythm = { fromMonday: '2027-05-10', schoolWeeks: 1, companyWeeks: 1, schoolDays: wholeWeek };
    const facts = {
      today: '2027-05-18',
      cohort,
      published: { ...plan(week('2027-05-17', SCHOOL)), number: 1 },
    };
    const asked = ['2027-05-17', '2027-05-24'].map((monday) => ({ monday, places: null, locked: true }));
    expect(placedWeeks(asked, { ...noPlan, rhythms: [rhythm] }, facts)).toEqual([
      week('2027-05-17', 'SSCCCCCCCC'),
      week('2027-05-24', SCHOOL),
    ]);
  });
  it('says the same as what is published whatever the order, but not with another lock', () => {
    const one = plan(week('2027-05-17', SCHOOL), week('2027-05-24', COMPANY));
    const other = plan(
      week('2027-05-24', COMPANY),
      week('2027-05-17', SCHOOL),
      week('2027-05-31', '----------'),
    );
    expect(saysTheSame(one, other)).toBe(true);
    expect(saysTheSame(one, plan(week('2027-05-17', SCHOOL, true), week('2027-05-24', COMPANY)))).toBe(false);
  });
  it('takes an older version up from today on: what is published of the past stays', () => {
    const half = { half: 'morning' as const, place: 'school' as const, reason: 'Forum' };
    const newest = {
      ...plan(week('2027-05-10', COMPANY), week('2027-05-17', COMPANY), week('2027-05-24', COMPANY)),
      decided: [{ day: '2027-05-11', ...half }],
    };
    const older = {
      ...plan(week('2027-05-10', SCHOOL), week('2027-05-17', SCHOOL, true)),
      decided: [
        { day: '2027-05-12', ...half },
        { day: '2027-05-20', ...half },
      ],
    };
    const taken = takenUp(newest, older, '2027-05-18');
    expect(taken.weeks).toEqual([week('2027-05-10', COMPANY), week('2027-05-17', 'CCSSSSSSSS', true)]);
    expect(taken.decided.map(({ day }) => day)).toEqual(['2027-05-11', '2027-05-20']);
  });
});
