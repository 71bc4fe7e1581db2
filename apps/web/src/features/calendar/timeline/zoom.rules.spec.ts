import { describe, expect, it } from '@jest/globals';
import { plusDays } from '../../../format/dates';
import { shownWith, windowOf } from './zoom.rules';

const mondays = Array.from({ length: 40 }, (_, week) => plusDays('2027-01-04', 7 * week));

describe('the window of a zoom', () => {
  it('begins with the week of the date, and stays within the weeks there are', () => {
    expect(windowOf('semaines', mondays, '2027-02-03')).toEqual({ first: 4, last: 11 });
    expect(windowOf('semaines', mondays, '2030-01-01')).toEqual({ first: 32, last: 39 });
    expect(windowOf('semaines', mondays, '2020-01-01')).toEqual({ first: 0, last: 7 });
    expect(windowOf('annees', mondays, '2027-02-03')).toEqual({ first: 0, last: 39 });
  });
  it('moves no further than needed to show a week', () => {
    const seen = { first: 4, last: 11 };
    expect(shownWith('semaines', mondays, seen, 12)).toBe(mondays[5]);
    expect(shownWith('semaines', mondays, seen, 3)).toBe(mondays[3]);
    expect(shownWith('semaines', mondays, seen, 8)).toBe(mondays[4]);
  });
});
