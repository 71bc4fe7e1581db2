import { Temporal } from 'temporal-polyfill';
import { formatDay, formatLongDay, formatMonth } from './french-dates.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('French dates', () => {
  it('are short in lists', () => expect(formatDay(day('2025-10-06'))).toBe('lun. 6 oct. 2025'));
  it('are long in sentences', () => expect(formatLongDay(day('2025-09-15'))).toBe('lundi 15 septembre 2025'));
  it('write the first of a month as an ordinal', () => {
    expect(formatLongDay(day('2025-10-01'))).toBe('mercredi 1er octobre 2025');
    expect(formatDay(day('2025-10-01'))).toBe('mer. 1er oct. 2025');
    expect(formatLongDay(day('2025-09-11'))).toBe('jeudi 11 septembre 2025');
  });
  it('name a month', () => expect(formatMonth(day('2025-10-06'))).toBe('octobre 2025'));
});
