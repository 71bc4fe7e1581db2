import { Temporal } from 'temporal-polyfill';
import { type SchoolHoliday, zoneBSchoolHolidays } from './zone-b.js';

/** How a period is called on screen. */
const holidayNames: Readonly<Record<string, string>> = {
  Toussaint: 'Vacances de la Toussaint',
  Noël: 'Vacances de Noël',
  Hiver: 'Vacances d’hiver',
  Printemps: 'Vacances de printemps',
  Été: 'Vacances d’été',
};

/** The day before classes resume; 31 August for a summer whose end is not published yet. */
const lastDayOf = ({ from, back }: SchoolHoliday): string =>
  back ? Temporal.PlainDate.from(back).subtract({ days: 1 }).toString() : `${from.slice(0, 4)}-08-31`;

/**
 * The school holidays of zone B as periods that the school may apply or not. A period is confirmed when its source is
 * sure of it and both its ends are published.
 */
export function zoneBClosures(
  holidays: readonly SchoolHoliday[] = zoneBSchoolHolidays,
): { name: string; firstDay: string; lastDay: string; confirmed: boolean }[] {
  return holidays.map((holiday) => ({
    name: holidayNames[holiday.name] ?? holiday.name,
    firstDay: holiday.from,
    lastDay: lastDayOf(holiday),
    confirmed: holiday.confidence === 'high' && holiday.back !== null,
  }));
}

/**
 * The school holiday of zone B that contains this day (from its first day, before the day classes resume).
 * A summer whose end is not published yet counts until 31 August.
 */
export function schoolHolidayOn(
  date: Temporal.PlainDate,
  holidays: readonly SchoolHoliday[] = zoneBSchoolHolidays,
): SchoolHoliday | undefined {
  const day = date.toString();
  return holidays.find((holiday) => day >= holiday.from && day <= lastDayOf(holiday));
}
