import { Temporal } from 'temporal-polyfill';
import { type SchoolHoliday, zoneBSchoolHolidays } from './zone-b.js';

/**
 * The school holiday of zone B that contains this day (from its first day, before the day classes resume).
 * A summer whose end is not published yet counts until 31 August.
 */
export function schoolHolidayOn(
  date: Temporal.PlainDate,
  holidays: readonly SchoolHoliday[] = zoneBSchoolHolidays,
): SchoolHoliday | undefined {
  const day = date.toString();
  return holidays.find(({ from, back }) => day >= from && day < (back ?? `${from.slice(0, 4)}-09-01`));
}
