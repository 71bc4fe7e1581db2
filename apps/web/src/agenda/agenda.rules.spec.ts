import { describe, expect, it } from '@jest/globals';
import { dayAfterKey, mondaysOfMonth, plusMonths, weekdayNear } from './agenda.rules';

describe('a month of working days', () => {
  it('holds the weeks that have a working day in it', () => {
    expect(mondaysOfMonth('2027-05-18')).toEqual([
      '2027-05-03',
      '2027-05-10',
      '2027-05-17',
      '2027-05-24',
      '2027-05-31',
    ]);
    // 1 August 2027 is a Sunday.
    expect(mondaysOfMonth('2027-08-15')[0]).toBe('2027-08-02');
    expect(mondaysOfMonth('2026-12-31').at(-1)).toBe('2026-12-28');
  });
  it('moves by months without leaving the last day of a short one', () => {
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2027-01-15', -1)).toBe('2026-12-15');
    expect(weekdayNear('2027-05-16')).toBe('2027-05-14');
    expect(weekdayNear('2027-05-14')).toBe('2027-05-14');
  });
  it('is walked by keys from Friday to Monday, by week and by month', () => {
    expect(dayAfterKey('2027-05-21', 'ArrowRight')).toBe('2027-05-24');
    expect(dayAfterKey('2027-05-24', 'ArrowLeft')).toBe('2027-05-21');
    expect(dayAfterKey('2027-05-19', 'ArrowLeft')).toBe('2027-05-18');
    expect(dayAfterKey('2027-05-18', 'ArrowDown')).toBe('2027-05-25');
    expect(dayAfterKey('2027-05-19', 'Home')).toBe('2027-05-17');
    expect(dayAfterKey('2027-05-19', 'End')).toBe('2027-05-21');
    // 18 April 2027 is a Sunday.
    expect(dayAfterKey('2027-05-18', 'PageUp')).toBe('2027-04-16');
    expect(dayAfterKey('2027-05-18', 'PageDown')).toBe('2027-06-18');
    expect(dayAfterKey('2027-05-18', 'Enter')).toBeUndefined();
  });
});
