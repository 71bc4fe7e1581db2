import { Temporal } from 'temporal-polyfill';
import { birthdayOf, isMinorOn } from '#almanac';

const MAJORITY = 18;
/** How long ahead the school is told that somebody comes of age. */
export const COMING_OF_AGE_DAYS = 7;

/**
 * Whether the legal representatives are written to: until the eve of the 18th birthday, and never from that day.
 * Whatever mails representatives asks this first. Days are YYYY-MM-DD.
 */
export function representativesReceiveMessages(birthDate: string, day: string): boolean {
  return isMinorOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(day));
}

/** The day somebody comes of age; 1 March for 29 February, as eighteen years later is never a leap year's day. */
export const comesOfAgeOn = (birthDate: string): string =>
  `${birthdayOf(Temporal.PlainDate.from(birthDate), MAJORITY)}`;

/** Whether the 18th birthday falls today or in the seven days that follow. */
export function comesOfAgeSoon(birthDate: string, today: string): boolean {
  const on = comesOfAgeOn(birthDate);
  return on >= today && on <= `${Temporal.PlainDate.from(today).add({ days: COMING_OF_AGE_DAYS })}`;
}
