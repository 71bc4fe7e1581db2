import {
  type CohortDraft,
  capacityOutsideAgreement,
  levelOutsideAgreement,
  refusalsToPlan,
} from './cohort.rules.js';

const draft = (given: Partial<CohortDraft> = {}): CohortDraft => ({
  name: 'Promotion 4',
  startsOn: '2026-09-07',
  endsOn: '2028-08-31',
  capacityMin: 15,
  capacityMax: 20,
  ...given,
});

describe('refusalsToPlan', () => {
  it('lets an ordinary promotion be', () => expect(refusalsToPlan(draft())).toEqual([]));
  it('says all that is impossible at once, at its field', () =>
    expect(
      refusalsToPlan(draft({ endsOn: '2026-09-07', capacityMax: 14 })).map(({ field }) => field),
    ).toEqual(['endsOn', 'capacityMax']));
});

describe('warnings of the agreement’s size and level', () => {
  it.each([
    [15, 20, 0],
    [16, 18, 0],
    [14, 20, 1],
    [15, 21, 1],
  ])('from %i to %i learners: %i', (capacityMin, capacityMax, count) =>
    expect(
      capacityOutsideAgreement(draft({ capacityMin, capacityMax }), { sizeMin: 15, sizeMax: 20 }),
    ).toHaveLength(count),
  );
  it.each([
    [5, 0],
    [6, 1],
    [4, 1],
  ])('level %i: %i', (level, count) =>
    expect(levelOutsideAgreement(draft(), { title: 'Titre', level }, { outcomeLevel: 5 })).toHaveLength(
      count,
    ),
  );
});
