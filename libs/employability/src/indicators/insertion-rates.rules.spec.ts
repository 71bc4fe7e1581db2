import { insertionRatesOf, trainingRatesOf } from './insertion-rates.rules.js';
import type { LeaverSituation } from './situations.js';

const salaried: LeaverSituation = {
  situation: 'salaried',
  inTargetTrade: true,
  holdsTitle: true,
  surveyed: true,
};

describe('insertionRatesOf', () => {
  const rates = insertionRatesOf(new Map([[6, Array.from({ length: 6 }, () => salaried)]]), 5);
  const one = (id: string, months: number) => rates.find((rate) => rate.id === id && rate.months === months);

  it('gives each rate at each of its moments', () => {
    expect(rates.filter(({ id }) => id === 'employment-of-leavers').map(({ months }) => months)).toEqual([
      6, 12, 18, 24,
    ]);
  });
  it('reads the target trade at 6 and 24 months only', () => {
    expect(rates.filter(({ id }) => id === 'in-target-job').map(({ months }) => months)).toEqual([6, 24]);
  });
  it('shows a rate over enough people, and none over nobody', () => {
    expect(one('employment-of-leavers', 6)).toMatchObject({ rate: 1, denominator: 6, publishable: true });
    expect(one('employment-of-leavers', 12)).toMatchObject({
      rate: null,
      denominator: 0,
      publishable: false,
    });
  });
  it('hides a rate over too few people', () => {
    expect(insertionRatesOf(new Map([[6, [salaried]]]), 5)[0]).toMatchObject({ publishable: false });
  });
});

it('trainingRatesOf counts contracts and titles, without moment', () => {
  const rates = trainingRatesOf({ started: 10, broken: 1 }, { entered: 18, presented: 15, awarded: 12 });
  expect(rates.map(({ id, numerator, denominator }) => [id, numerator, denominator])).toEqual([
    ['broken-contracts', 1, 10],
    ['certification-presented', 12, 15],
    ['certification-entered', 12, 18],
  ]);
});
