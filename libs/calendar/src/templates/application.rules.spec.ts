import type { Cohort } from '#cohorts';
import { KnownHalves } from '../sessions/half-facts.rules.js';
import type { Session } from '../sessions/session.js';
import { plannedPlacements, refusalsToApply, refusalsToKeepTemplate } from './application.rules.js';

const cohort = {
  id: 'p3',
  name: 'Promotion 3',
  startsOn: '2026-09-07',
  endsOn: '2028-08-31',
  certification: { rncpCode: 'RNCP37674' },
} as Cohort;
const lesson = { subject: 'PHP', blockCode: null, trainerId: 'olivier', roomId: null, note: null };
const half = (weekday: number, name: 'morning' | 'afternoon') => ({ ...lesson, weekday, half: name });
const standing = {
  id: 'there',
  cohortId: 'p3',
  cohortName: 'Promotion 3',
  day: '2027-05-25',
  half: 'morning',
  subject: 'Anglais',
  blockCode: null,
  trainerId: null,
} as Session;

const known = new KnownHalves({
  today: '2027-05-25',
  from: '2027-05-24',
  to: '2027-06-04',
  cohorts: new Map([['p3', cohort]]),
  published: new Map([
    ['p3', { weeks: [{ monday: '2027-05-24', places: 'SSSSSSSSSS', locked: false }], decided: [] }],
  ]),
  drafts: new Map([
    ['p3', { weeks: [{ monday: '2027-05-31', places: 'SSCCCCCCCC', locked: false }], decided: [] }],
  ]),
  closed: new Map(),
  enrolments: [],
  trainers: new Map([['olivier', { id: 'olivier', name: 'Olivier Konaté', email: null }]]),
  absences: [
    {
      trainerId: 'olivier',
      firstDay: '2027-05-26',
      firstHalf: 'morning',
      lastDay: '2027-05-26',
      lastHalf: 'morning',
    },
  ],
  rooms: new Map(),
  bookings: [],
  sessions: [standing],
});
const template = {
  cohortId: 'p3',
  halves: [half(1, 'morning'), half(2, 'morning'), half(3, 'morning'), half(3, 'afternoon')],
};
const outcomes = (overTaken: boolean, mondays = ['2027-05-24', '2027-05-31']) =>
  plannedPlacements(template, { mondays, overTaken }, known).map(
    ({ day, half: name, outcome }) => `${day} ${name} ${outcome}`,
  );

describe('what applying a template does', () => {
  it('leaves the past and what is taken, names what collides, and counts on the calendar being prepared', () => {
    expect(outcomes(false)).toEqual([
      '2027-05-25 morning left',
      '2027-05-26 morning refused',
      '2027-05-26 afternoon placed',
      '2027-05-31 morning placed',
      '2027-06-01 morning not_at_school',
      '2027-06-02 morning not_at_school',
      '2027-06-02 afternoon not_at_school',
    ]);
  });

  it('takes the place of what is taken when asked, and a week told twice once', () => {
    expect(outcomes(true, ['2027-05-24', '2027-05-24'])).toEqual([
      '2027-05-25 morning replaced',
      '2027-05-26 morning refused',
      '2027-05-26 afternoon placed',
    ]);
  });

  it('asks for weeks by their Monday, from this one on', () => {
    const codes = (mondays: string[]) =>
      refusalsToApply({ mondays, overTaken: false }, '2027-05-25').map(({ code }) => code);
    expect(codes(['2027-05-24'])).toEqual([]);
    expect(codes([])).toEqual(['application.no_week']);
    expect(codes(['2027-05-17', '2027-05-26'])).toEqual(['application.past', 'application.not_a_monday']);
  });

  it('keeps a template that says something once for each half-day', () => {
    const codes = (halves: ReturnType<typeof half>[]) =>
      refusalsToKeepTemplate(halves, ['RNCP37674BC01']).map(({ code, field }) => [code, field]);
    expect(codes([half(1, 'morning'), half(1, 'afternoon')])).toEqual([]);
    expect(codes([])).toEqual([['week_template.empty', 'halves']]);
    expect(codes([half(1, 'morning'), half(1, 'morning')])).toEqual([['week_template.twice', 'halves.1']]);
  });
});
