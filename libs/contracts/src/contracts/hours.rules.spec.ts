import { Temporal } from 'temporal-polyfill';
import { schoolHoursOf, totalHoursOf } from './hours.rules.js';

const period = (start: string, end: string) => ({
  start: Temporal.PlainDate.from(start),
  end: Temporal.PlainDate.from(end),
});
const training = period('2025-09-01', '2027-08-31');

describe('totalHoursOf', () => {
  it('is 1607 for a year at 35 hours', () => {
    expect(totalHoursOf(period('2025-09-01', '2026-08-31'), 35)).toBe(1607);
    expect(totalHoursOf(period('2025-09-01', '2026-08-31'), 28)).toBe(1286);
  });
});

describe('schoolHoursOf', () => {
  it('is all of the training when the contract covers it', () =>
    expect(schoolHoursOf(period('2025-07-01', '2027-10-31'), training, 900)).toBe(900));
  it('is its share when the contract covers half', () =>
    expect(schoolHoursOf(period('2026-09-01', '2027-08-31'), training, 900)).toBe(450));
  it('is nothing when both do not meet', () =>
    expect(schoolHoursOf(period('2028-01-01', '2028-08-31'), training, 900)).toBe(0));
});
