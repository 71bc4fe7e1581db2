import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

export interface PublicHoliday {
  date: Temporal.PlainDate;
  name: string;
}

/** The eleven holidays of Code du travail, L3133-1, by the rule the library knows them under. */
const legalHolidays: Readonly<Record<string, string>> = {
  '01-01': 'Jour de l’An',
  'easter 1': 'Lundi de Pâques',
  '05-01': 'Fête du Travail',
  '05-08': 'Victoire de 1945',
  'easter 39': 'Ascension',
  'easter 50': 'Lundi de Pentecôte',
  '07-14': 'Fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'Armistice de 1918',
  '12-25': 'Noël',
};

const france = new Holidays('FR');
const knownYears = new Map<number, readonly PublicHoliday[]>();

/**
 * The eleven public holidays of metropolitan France in that year, in order (Code du travail, L3133-1).
 * Observances and the two days of Alsace-Moselle are none here.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const known = knownYears.get(year);
  if (known) return known;
  const days = france.getHolidays(year).flatMap((day) => {
    const name = legalHolidays[day.rule];
    return name ? [{ date: Temporal.PlainDate.from(day.date.slice(0, 10)), name }] : [];
  });
  knownYears.set(year, days);
  return days;
}

/** The public holiday that falls on this day, if any. */
export function publicHolidayOn(date: Temporal.PlainDate): PublicHoliday | undefined {
  return publicHolidays(date.year).find((holiday) => holiday.date.equals(date));
}

/** Whether this day is one of the eleven public holidays (Code du travail, L3133-1). */
export function isPublicHoliday(date: Temporal.PlainDate): boolean {
  return publicHolidayOn(date) !== undefined;
}
