import { describe, expect, it } from '@jest/globals';
import type { Seeker } from './placement-api';
import { type Clock, withoutEmployer } from './seekers.rules';

const seeker = (learnerId: string) => ({ learnerId }) as Seeker;
const clock = (learnerId: string, dueOn: string, more: Partial<Clock> = {}): Clock => ({
  learnerId,
  kind: 'no_employer',
  state: 'running',
  dueOn,
  daysLeft: 3,
  article: 'L6222-12-1',
  ...more,
});

describe('withoutEmployer', () => {
  it('leaves out whom a contract holds, and puts the first clock to run out on top', () => {
    const all = withoutEmployer(
      [seeker('held'), seeker('admitted'), seeker('late'), seeker('soon')],
      [
        { learnerId: 'held', contract: { id: 'c' } },
        { learnerId: 'late', contract: null },
        { learnerId: 'soon', contract: null },
      ],
      [clock('late', '2027-08-01', { kind: 'after_rupture' }), clock('soon', '2027-06-01')],
    );
    expect(all.map(({ learnerId }) => learnerId)).toEqual(['soon', 'late', 'admitted']);
  });
  it('counts a rupture’s own clock rather than the one missed before, and no stopped one', () => {
    const [one] = withoutEmployer(
      [seeker('one')],
      [],
      [
        clock('one', '2026-12-01', { state: 'missed' }),
        clock('one', '2027-09-30', { kind: 'after_rupture' }),
        clock('one', '2028-01-01', { state: 'stopped' }),
        clock('one', '2028-02-01', { kind: 'deposit' }),
      ],
    );
    expect(one!.clock!.dueOn).toBe('2027-09-30');
  });
});
