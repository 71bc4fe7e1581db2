import { describe, expect, it } from '@jest/globals';
import { wallYearOf, wallYears } from './wall-years.rules';

describe('the years to print', () => {
  const years = wallYears('2026-03-02', '2028-02-25');
  it('are every school year and calendar year that a training touches', () => {
    expect(years.map(({ label }) => label)).toEqual([
      'Année scolaire 2025-2026',
      'Année scolaire 2026-2027',
      'Année scolaire 2027-2028',
      'Année 2026',
      'Année 2027',
      'Année 2028',
    ]);
  });
  it('begin with the school year of the day, or the nearest', () => {
    expect(wallYearOf(years, '2027-05-18').year).toBe(2026);
    expect(wallYearOf(years, '2020-01-01').year).toBe(2025);
    expect(wallYearOf(years, '2031-01-01').year).toBe(2027);
  });
});
