import { isLastYearLearner, lastLeavingOfEach, leavingsThatStand } from './leavers.rules.js';

const leaving = (learnerId: string, exitOn: string) => ({ learnerId, exitOn, cohortEndsOn: '2026-09-30' });

describe('isLastYearLearner', () => {
  it('counts who stayed to the end', () => expect(isLastYearLearner(leaving('a', '2026-09-30'))).toBe(true));
  it('counts who left during the last year', () =>
    expect(isLastYearLearner(leaving('a', '2025-10-01'))).toBe(true));
  it('leaves out who left before it', () =>
    expect(isLastYearLearner(leaving('a', '2025-09-30'))).toBe(false));
});

it('a person who left twice is counted once, at the last exit', () => {
  expect(
    lastLeavingOfEach([leaving('a', '2026-09-30'), leaving('b', '2026-09-30'), leaving('a', '2025-02-01')]),
  ).toEqual([leaving('a', '2026-09-30'), leaving('b', '2026-09-30')]);
});

describe('leavingsThatStand', () => {
  const left = [leaving('a', '2025-02-01'), leaving('b', '2025-02-01')];
  const again = [{ learnerId: 'a', entryOn: '2025-09-08', exitOn: null }];
  it('leaves out who is in training again', () => {
    expect(leavingsThatStand(left, again, '2025-09-07')).toEqual(left);
    expect(leavingsThatStand(left, again, '2025-09-08')).toEqual([left[1]]);
  });
  it('keeps who left again, on the last day', () =>
    expect(leavingsThatStand(left, [{ ...again[0]!, exitOn: '2026-01-09' }], '2026-01-09')).toEqual(left));
});
