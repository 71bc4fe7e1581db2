import { nextMonday, type RhythmFacts, refusalsToDropRhythm, refusalsToSetRhythm } from './refusals.rules.js';

const facts = (over: Partial<RhythmFacts> = {}): RhythmFacts => ({
  today: '2027-05-18',
  cohort: { startsOn: '2026-09-09', endsOn: '2028-08-31' },
  rhythms: [{ fromMonday: '2026-09-07', schoolWeeks: 1, companyWeeks: 1, minutesOld: 1e6 }],
  ...over,
});
const set = (fromMonday: string, over: Partial<RhythmFacts> = {}) =>
  refusalsToSetRhythm({ fromMonday, schoolWeeks: 2, companyWeeks: 2 }, facts(over)).map(({ code }) => code);

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
  it('may be a promotion’s first though it begins in the past, and be mended for an hour', () => {
    expect(set('2026-09-07', { rhythms: [] })).toEqual([]);
    const typed = (minutesOld: number) => ({
      rhythms: [{ fromMonday: '2026-09-07', schoolWeeks: 1, companyWeeks: 1, minutesOld }],
    });
    expect(set('2026-09-07', typed(5))).toEqual([]);
    expect(set('2026-09-07', typed(61))).toEqual(['rhythm.past']);
    expect(refusalsToDropRhythm('2026-09-07', facts(typed(5)))).toEqual([]);
    expect(refusalsToDropRhythm('2026-09-07', facts(typed(61)))).toHaveLength(1);
  });
  it('begins on no Monday, or outside the promotion', () => {
    expect(set('2027-05-25')).toEqual(['rhythm.not_a_monday']);
    expect(set('2028-09-04')).toEqual(['rhythm.outside_cohort']);
    expect(set('2026-08-31', { rhythms: [] })).toEqual(['rhythm.outside_cohort']);
  });
});
