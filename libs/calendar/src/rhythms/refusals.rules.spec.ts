import {
  nextMonday,
  type RhythmFacts,
  refusalsToDropRhythm,
  refusalsToFrame,
  refusalsToSetRhythm,
} from './refusals.rules.js';
import { wholeWeek } from './rhythm.rules.js';

const facts = (over: Partial<RhythmFacts> = {}): RhythmFacts => ({
  today: '2027-05-18',
  cohort: { startsOn: '2026-09-09', endsOn: '2028-08-31' },
  isPublished: true,
  ...over,
});
const set = (fromMonday: string, over: Partial<RhythmFacts> = {}) =>
  refusalsToSetRhythm(
    { fromMonday, schoolWeeks: 2, companyWeeks: 2, schoolDays: wholeWeek },
    facts(over),
  ).map(({ code }) => code);

describe('a rhythm that may not be set', () => {
  it('begins in the past: what was expected is the ledger’s', () => {
    expect(set('2027-05-17')).toEqual(['rhythm.past']);
    expect(set('2027-05-24')).toEqual([]);
    expect(set('2027-05-17', { today: '2027-05-17' })).toEqual([]);
  });
  it('tells the Monday from which it may change', () => {
    expect(nextMonday('2027-05-18')).toBe('2027-05-24');
    expect(nextMonday('2027-05-17')).toBe('2027-05-17');
  });
  it('may begin in the past while nothing was made known', () => {
    expect(set('2026-09-07', { isPublished: false })).toEqual([]);
    expect(set('2026-09-07')).toEqual(['rhythm.past']);
    expect(refusalsToDropRhythm('2026-09-07', facts({ isPublished: false }))).toEqual([]);
    expect(refusalsToDropRhythm('2026-09-07', facts())).toHaveLength(1);
  });
  it('is longer than what is left of the promotion', () => {
    expect(set('2028-08-14')).toEqual(['rhythm.longer_than_cohort']);
    expect(set('2028-08-07')).toEqual([]);
  });
  it('begins on no Monday, or outside the promotion', () => {
    expect(set('2027-05-25')).toEqual(['rhythm.not_a_monday']);
    expect(set('2028-09-04')).toEqual(['rhythm.outside_cohort']);
    expect(set('2026-08-31', { isPublished: false })).toEqual(['rhythm.outside_cohort']);
  });
});

describe('weeks that open and close a training', () => {
  it('fit into it', () => {
    expect(refusalsToFrame({ integrationWeeks: 2, certificationWeeks: 2 }, 4)).toEqual([]);
    expect(
      refusalsToFrame({ integrationWeeks: 3, certificationWeeks: 2 }, 4).map(({ code }) => code),
    ).toEqual(['frame.longer_than_cohort']);
  });
});
