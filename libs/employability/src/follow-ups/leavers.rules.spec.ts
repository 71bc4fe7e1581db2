import { isLastYearLearner, lastLeavingOfEach } from './leavers.rules.js';

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
