import type { LedgerHalf } from '../ledger/ledger.service.js';
import {
  entriesToSign,
  type FortnightCell,
  fortnightOf,
  lastDayOf,
  refusalsToSign,
  schoolRuns,
  versionOf,
} from './fortnight.rules.js';

const contractId = 'contract';
const cell = (day: string, change: Partial<FortnightCell> = {}): FortnightCell => ({
  learnerId: 'learner',
  day,
  half: 'morning',
  place: 'company',
  cohortId: 'cohort',
  contractId,
  version: 1,
  begun: true,
  entry: null,
  ...change,
});
const recorded = (change: Partial<LedgerHalf>) =>
  ({ revision: 1, origin: 'workplace', ...change }) as LedgerHalf;

describe('a fortnight', () => {
  it('begins on every other Monday, so that no two overlap', () => {
    expect(fortnightOf('2027-05-17')).toBe('2027-05-17');
    expect(fortnightOf('2027-05-30')).toBe('2027-05-17');
    expect(fortnightOf('2027-05-16')).toBe('2027-05-03');
    expect(lastDayOf('2027-05-03')).toBe('2027-05-14');
    expect(fortnightOf('2023-12-31')).toBe('2023-12-18');
  });

  it('is present as planned but for the exceptions, on company half-days that have begun', () => {
    const cells = [
      cell('2027-05-03'),
      cell('2027-05-04'),
      cell('2027-05-10', { place: 'school' }),
      cell('2027-05-07', { begun: false }),
      cell('2027-05-05', { contractId: 'another' }),
    ];
    const entries = entriesToSign(cells, contractId, [{ day: '2027-05-04', half: 'morning', state: 'sick' }]);
    expect(entries.map(({ day, state, revision }) => [day, state, revision])).toEqual([
      ['2027-05-03', 'present_company', 1],
      ['2027-05-04', 'sick', 1],
    ]);
  });

  it('signed again, adds only what differs and keeps what the school recorded', () => {
    const cells = [
      cell('2027-05-03', { entry: recorded({ state: 'present_company' }) }),
      cell('2027-05-04', { entry: recorded({ state: 'sick' }) }),
      cell('2027-05-05', {
        entry: recorded({ state: 'absent_justified', origin: 'correction', revision: 3 }),
      }),
    ];
    expect(entriesToSign(cells, contractId, [])).toMatchObject([
      { day: '2027-05-04', state: 'present_company', revision: 2 },
    ]);
    expect(versionOf(cells, contractId)).toBe(5);
  });

  it('refuses exceptions outside the company or the past, and a fortnight with nothing begun', () => {
    const exception = { half: 'morning' as const, state: 'sick' as const };
    const cells = [cell('2027-05-03', { place: 'school' }), cell('2027-05-04', { begun: false })];
    const codes = refusalsToSign(cells, contractId, [
      { ...exception, day: '2027-05-03' },
      { ...exception, day: '2027-05-04' },
    ]).map(({ code, field }) => [code, field]);
    expect(codes).toEqual([
      ['nothing_to_sign', undefined],
      ['not_in_company', 'exceptions.0.day'],
      ['not_begun', 'exceptions.1.day'],
    ]);
  });

  it('tells the runs of days at school, weekends not breaking them', () => {
    const places = ['2027-05-31', '2027-05-28', '2027-05-27', '2027-06-03'].map((day) =>
      cell(day, { place: 'school' }),
    );
    expect(schoolRuns(places)).toEqual([
      { from: '2027-05-27', to: '2027-05-31' },
      { from: '2027-06-03', to: '2027-06-03' },
    ]);
  });
});
