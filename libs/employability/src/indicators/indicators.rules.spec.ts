import fc from 'fast-check';
import { indicatorsOf, publishable } from './indicators.rules.js';
import { type LeaverSituation, type Situation, situations } from './situations.js';

const person = (situation: Situation, given: Partial<LeaverSituation> = {}): LeaverSituation => ({
  situation,
  inTargetTrade: null,
  holdsTitle: true,
  surveyed: true,
  ...given,
});
const trade = { inTargetTrade: true };
const promotion: LeaverSituation[] = [
  person('salaried', trade),
  person('salaried', trade),
  person('salaried', { inTargetTrade: false }),
  person('salaried', { ...trade, holdsTitle: false }),
  person('self_employed', trade),
  person('abroad', trade),
  person('studying'),
  person('studying'),
  person('job_seeking'),
  person('unable'),
  person('unknown'),
  person('unknown', { surveyed: false }),
];
const figures = (people = promotion) =>
  Object.fromEntries(
    indicatorsOf(people, { started: 14, broken: 3 }, { entered: 16, presented: 12, awarded: 9 }).map(
      (one) => [one.id, `${one.numerator}/${one.denominator}`],
    ),
  );

describe('indicatorsOf', () => {
  it('counts each rate over its own people', () =>
    expect(figures()).toEqual({
      'employment-of-leavers': '4/10',
      'employment-of-all': '4/12',
      'in-target-job': '4/6',
      'continuing-studies': '2/12',
      'response-rate': '10/11',
      'broken-contracts': '3/14',
      'certification-presented': '9/12',
      'certification-entered': '9/16',
    }));

  it('names what each is counted over', () => {
    const shown = indicatorsOf(
      promotion,
      { started: 1, broken: 0 },
      { entered: 1, presented: 1, awarded: 1 },
    );
    for (const { denominatorName, note, label } of shown) {
      expect([denominatorName, note, label].every((text) => text.length > 5)).toBe(true);
    }
    expect(shown[0]?.denominatorName).not.toBe(shown[1]?.denominatorName);
    expect(shown[0]?.note).toContain('2 personnes sans réponse');
  });

  it('gives no rate over nobody', () => {
    const empty = indicatorsOf([], { started: 0, broken: 0 }, { entered: 0, presented: 0, awarded: 0 });
    expect(empty.map(({ rate }) => rate)).toEqual(empty.map(() => null));
  });

  it('keeps every rate between 0 and 1, and leavers apart from those who study', () => {
    const anybody = fc.record({
      situation: fc.constantFrom(...(Object.keys(situations) as Situation[])),
      inTargetTrade: fc.constantFrom(true, false, null),
      holdsTitle: fc.boolean(),
      surveyed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 40 }), (people) => {
        const all = indicatorsOf(people, { started: 2, broken: 1 }, { entered: 2, presented: 2, awarded: 1 });
        for (const { rate, numerator, denominator } of all) {
          expect(numerator).toBeLessThanOrEqual(denominator);
          if (rate !== null) expect(rate).toBeGreaterThanOrEqual(0);
        }
        const [leavers, everybody, , studying] = all;
        expect((leavers?.denominator ?? 0) + (studying?.numerator ?? 0)).toBe(everybody?.denominator);
      }),
    );
  });
});

describe('publishable', () => {
  it.each([
    [19, 20, false],
    [20, 20, true],
    [4, 5, false],
    [5, 5, true],
    [0, 0, false],
  ])('%i people under a threshold of %i: %s', (people, threshold, shown) =>
    expect(publishable(people, threshold)).toBe(shown),
  );
});
