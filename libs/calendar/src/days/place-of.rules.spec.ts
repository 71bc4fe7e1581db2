import { Temporal } from 'temporal-polyfill';
import { closedDaysOf } from '#almanac';
import type { DecidedHalf } from '../plans/plan.js';
import { planFrom, wholeWeek } from '../rhythms/rhythm.rules.js';
import { changesBetween } from './changes.rules.js';
import { calendarOf } from './place-of.rules.js';
import { runsOf } from './runs.rules.js';

const rhythm = (fromMonday: string, schoolWeeks: number, companyWeeks: number) => ({
  fromMonday,
  schoolWeeks,
  companyWeeks,
  schoolDays: wholeWeek,
});
const cohort = { startsOn: '2026-09-07', endsOn: '2028-08-31' };
const open = closedDaysOf([], '2026-01-01', '2028-12-31');
const alternate = planFrom(cohort, { rhythms: [rhythm('2026-09-07', 1, 1)] });
const decided = (over: Partial<DecidedHalf> = {}): DecidedHalf => ({
  day: '2027-03-09',
  half: 'morning',
  place: 'company',
  reason: 'Salon de l’alternance',
  ...over,
});

/** The place of each Monday morning of a calendar. */
const mondays = (calendar: ReturnType<typeof calendarOf>) =>
  calendar
    .filter(({ day, half }) => half === 'morning' && Temporal.PlainDate.from(day).dayOfWeek === 1)
    .map(({ place }) => place);

describe('the rhythm of a promotion', () => {
  it('alternates by calendar weeks', () => {
    expect(mondays(calendarOf(cohort, alternate, open, '2026-09-07', '2026-10-02'))).toEqual([
      'school',
      'company',
      'school',
      'company',
    ]);
  });
  it('is not shifted by a closure: the week after a closed school week is still a company week', () => {
    const closed = closedDaysOf(
      [{ kind: 'own', name: 'Travaux', firstDay: '2026-09-21', lastDay: '2026-09-25', applies: true }],
      '2026-09-01',
      '2026-12-31',
    );
    expect(mondays(calendarOf(cohort, alternate, closed, '2026-09-21', '2026-10-09'))).toEqual([
      'closed',
      'company',
      'school',
    ]);
  });
  it('changes from a Monday on, and counts its weeks from there', () => {
    const plan = planFrom(cohort, { rhythms: [rhythm('2026-09-07', 1, 1), rhythm('2026-09-21', 1, 3)] });
    expect(mondays(calendarOf(cohort, plan, open, '2026-09-07', '2026-10-23'))).toEqual([
      'school',
      'company',
      'school',
      'company',
      'company',
      'company',
      'school',
    ]);
  });
  it('plans nothing before its first Monday, outside the promotion, or at the weekend', () => {
    const late = planFrom(cohort, { rhythms: [rhythm('2026-09-14', 1, 1)] });
    const days = calendarOf(cohort, late, open, '2026-08-01', '2026-09-20').map(({ day }) => day);
    expect([days.at(0), days.at(-1), new Set(days).size]).toEqual(['2026-09-14', '2026-09-18', 5]);
    expect(calendarOf(cohort, alternate, open, '2028-09-01', '2028-09-30')).toEqual([]);
    const none = planFrom(cohort, { rhythms: [] });
    expect(calendarOf(cohort, none, open, '2026-11-09', '2026-11-13')).toEqual([]);
  });
});

describe('a half-day of a promotion', () => {
  const on = (day: string, plan = alternate, closed = open) => calendarOf(cohort, plan, closed, day, day);

  it('is a public holiday whatever the rhythm or anybody decides', () => {
    expect(on('2026-11-11')[0]).toMatchObject({ place: 'holiday', name: 'Armistice de 1918' });
    expect(on('2026-11-11', { ...alternate, decided: [decided({ day: '2026-11-11' })] })[0]?.place).toBe(
      'holiday',
    );
  });
  it('is where it was decided, with the reason, the other half untouched', () => {
    const [morning, afternoon] = on('2027-03-09', { ...alternate, decided: [decided()] });
    expect(morning).toEqual({
      day: '2027-03-09',
      half: 'morning',
      place: 'company',
      name: 'Salon de l’alternance',
    });
    expect(afternoon?.place).toBe('school');
  });
  it('is not closed in a company week, when the school is', () => {
    const closed = new Map([['2027-03-16', { kind: 'own' as const, name: 'Séminaire' }]]);
    expect(on('2027-03-16', alternate, closed)[0]?.place).toBe('company');
    expect(
      on('2027-03-09', alternate, new Map([['2027-03-09', closed.get('2027-03-16')!]]))[0],
    ).toMatchObject({
      place: 'closed',
      name: 'Séminaire',
    });
  });
});

describe('calendars compared and folded', () => {
  it('counts the days and half-days that differ, those no longer planned included', () => {
    const before = calendarOf(cohort, alternate, open, '2027-03-08', '2027-03-12');
    const after = calendarOf(
      cohort,
      { ...alternate, decided: [decided()] },
      open,
      '2027-03-08',
      '2027-03-12',
    );
    expect(changesBetween(before, after)).toEqual({
      days: 1,
      halfDays: 1,
      firstDay: '2027-03-09',
      lastDay: '2027-03-09',
    });
    expect(changesBetween(before, [])).toMatchObject({ days: 5, halfDays: 10 });
    expect(changesBetween(before, before)).toEqual({ days: 0, halfDays: 0, firstDay: null, lastDay: null });
  });
  it('runs over the weekend, and stops at a half-day apart', () => {
    const twoWeeks = planFrom(cohort, { rhythms: [rhythm('2026-09-07', 2, 1)] });
    expect(runsOf(calendarOf(cohort, twoWeeks, open, '2026-09-07', '2026-09-25'))).toEqual([
      {
        place: 'school',
        name: undefined,
        firstDay: '2026-09-07',
        firstHalf: 'morning',
        lastDay: '2026-09-18',
        lastHalf: 'afternoon',
      },
      {
        place: 'company',
        name: undefined,
        firstDay: '2026-09-21',
        firstHalf: 'morning',
        lastDay: '2026-09-25',
        lastHalf: 'afternoon',
      },
    ]);
    const apart = { ...alternate, decided: [decided()] };
    expect(
      runsOf(calendarOf(cohort, apart, open, '2027-03-08', '2027-03-12')).map(({ place }) => place),
    ).toEqual(['school', 'company', 'school']);
  });
});
