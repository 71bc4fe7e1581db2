import type { Temporal } from 'temporal-polyfill';

/**
 * Age in completed years on a day (the law counts « ans accomplis »: Code civil, 388; « ans révolus »: Code
 * du travail, L6222-1); negative before the birth. No text settles 29 February: in a common year the year is
 * held to be completed on 1 March, so that nobody is treated as an adult a day too early.
 */
export function ageOn(birth: Temporal.PlainDate, date: Temporal.PlainDate): number {
  const birthdayIsToCome = date.month < birth.month || (date.month === birth.month && date.day < birth.day);
  return date.year - birth.year - (birthdayIsToCome ? 1 : 0);
}

/** The day on which that many years are completed; 1 March for 29 February in a common year. */
export function birthdayOf(birth: Temporal.PlainDate, age: number): Temporal.PlainDate {
  const day = birth.add({ years: age });
  return day.day === birth.day ? day : day.add({ days: 1 });
}

/** Whether the person is under 18 on that day (Code civil, 388). */
export function isMinorOn(birth: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  return ageOn(birth, date) < 18;
}
