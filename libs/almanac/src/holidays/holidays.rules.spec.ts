import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday, publicHolidayOn, publicHolidays } from './holidays.rules.js';

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

describe('publicHolidays', () => {
  it.each([
    [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-17', '2028-05-25', '2028-06-05'],
  ])('gives the eleven legal days of %i, and no other', (year, easterMonday, ascension, whitMonday) => {
    const expected = [...fixed.map((day) => `${year}-${day}`), easterMonday, ascension, whitMonday].sort();
    expect(publicHolidays(year).map((day) => day.date.toString())).toEqual(expected);
  });

  it('names them in French', () => {
    expect(publicHolidays(2025).map((day) => day.name)).toEqual([
      'Jour de l’An',
      'Lundi de Pâques',
      'Fête du Travail',
      'Victoire de 1945',
      'Ascension',
      'Lundi de Pentecôte',
      'Fête nationale',
      'Assomption',
      'Toussaint',
      'Armistice de 1918',
      'Noël',
    ]);
  });

  it('keeps both when two fall on one day (1 May 2008, Ascension)', () => {
    expect(publicHolidays(2008)).toHaveLength(11);
  });
});

describe('isPublicHoliday', () => {
  it('is true on 14 July', () => {
    const day = Temporal.PlainDate.from('2027-07-14');
    expect(isPublicHoliday(day)).toBe(true);
    expect(publicHolidayOn(day)?.name).toBe('Fête nationale');
  });
  it.each(['2027-05-16', '2027-05-30', '2027-12-26'])('is false on %s, which is none in Blois', (day) =>
    expect(isPublicHoliday(Temporal.PlainDate.from(day))).toBe(false),
  );
});
