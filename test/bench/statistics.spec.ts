import { rounded } from './figure.js';
import { median, p99, quantile } from './statistics.js';

describe('statistics of the bench', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('takes the nearest rank, whatever the order of the samples', () => {
    expect([median(hundred), p99(hundred), quantile(hundred, 1), quantile(hundred, 0)]).toEqual([
      50, 99, 100, 1,
    ]);
    expect([median([7]), p99([7])]).toEqual([7, 7]);
  });

  it('refuses to speak of samples that do not exist', () => {
    expect(() => median([])).toThrow('No sample');
  });

  it('keeps three significant digits', () => {
    expect([rounded(0.123456), rounded(12.3456), rounded(1234.56), rounded(9)]).toEqual([
      0.123, 12.3, 1235, 9,
    ]);
  });
});
