import { Temporal } from 'temporal-polyfill';
import { SCHOOL_ZONE } from '#platform';

/** YYYY-MM-DD, that many days later. */
export const plus = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

export const plusMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** The day itself, or the next one from Monday to Friday. */
export function workday(day: string): string {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  return weekday <= 5 ? day : plus(day, 8 - weekday);
}

export const mondayOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};

const offsets = new Map<string, number>();

/** The instant of a local time at the school, as the ledger writes it. */
export function instant(day: string, hour: number, minute: number, second = 0): string {
  let offset = offsets.get(day);
  if (offset === undefined) {
    const noon = Temporal.ZonedDateTime.from(`${day}T12:00[${SCHOOL_ZONE}]`);
    offset = noon.offsetNanoseconds / 3_600_000_000_000;
    offsets.set(day, offset);
  }
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(hour - offset)}:${two(minute)}:${two(second)}.000Z`;
}
