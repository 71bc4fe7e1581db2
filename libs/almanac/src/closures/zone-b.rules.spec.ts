import { Temporal } from 'temporal-polyfill';
import { zoneBSchoolHolidays } from './zone-b.js';
import { schoolHolidayOn } from './zone-b.rules.js';

const on = (day: string) => schoolHolidayOn(Temporal.PlainDate.from(day));

describe('zoneBSchoolHolidays', () => {
  it('follow one another without overlap', () => {
    for (const [index, holiday] of zoneBSchoolHolidays.entries()) {
      if (holiday.back) expect(holiday.from < holiday.back).toBe(true);
      const next = zoneBSchoolHolidays[index + 1];
      if (next && holiday.back) expect(holiday.back <= next.from).toBe(true);
    }
  });
  it('say which dates are not sure', () => {
    const unsure = zoneBSchoolHolidays.filter((holiday) => holiday.confidence !== 'high');
    expect(unsure.map(({ from, confidence }) => [from, confidence])).toEqual([
      ['2025-05-30', 'medium'],
      ['2027-10-23', 'low'],
      ['2027-12-18', 'low'],
    ]);
  });
});

describe('schoolHolidayOn', () => {
  it('begins on the first day without class and ends before the day classes resume', () => {
    expect(on('2026-02-13')).toBeUndefined();
    expect(on('2026-02-14')?.name).toBe('Hiver');
    expect(on('2026-03-01')?.name).toBe('Hiver');
    expect(on('2026-03-02')).toBeUndefined();
  });
  it('counts a summer without published end until 31 August', () => {
    expect(on('2027-08-31')?.name).toBe('Été');
    expect(on('2027-09-01')).toBeUndefined();
  });
});
