/** Days are written 'YYYY-MM-DD' and have no zone; instants are ISO with zone, shown in the school's. */
export const SCHOOL_ZONE = 'Europe/Paris';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('fr-FR', options);
const day = (options: Intl.DateTimeFormatOptions) => format({ ...options, timeZone: 'UTC' });

const LONG = day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = day({ weekday: 'short', day: 'numeric', month: 'short' });
const MEDIUM = day({ day: 'numeric', month: 'short', year: 'numeric' });
const NUMERIC = day({ day: '2-digit', month: '2-digit', year: 'numeric' });
const MONTH = day({ month: 'long', year: 'numeric' });
const DAY_MONTH = day({ day: 'numeric', month: 'short' });
const CLOCK = format({ hour: 'numeric', minute: '2-digit', timeZone: SCHOOL_ZONE });
const INSTANT_DAY = format({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: SCHOOL_ZONE });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const utc = (date: string) => new Date(`${date}T00:00:00Z`);
const first = (text: string) => text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er').replace(/ /g, '\u00a0');

/** Whether a text from outside, such as an address, is a day that exists. */
export const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(utc(text).getTime());

/** « mardi 18 mai 2027 » */
export const longDay = (date: string): string => first(LONG.format(utc(date)));
/** « lun. 6 oct. » */
export const shortDay = (date: string): string => first(SHORT.format(utc(date)));
/** « 6 oct. 2025 » */
export const mediumDay = (date: string): string => first(MEDIUM.format(utc(date)));
/** « 06/10/2025 », for dense tables. */
export const numericDay = (date: string): string => NUMERIC.format(utc(date));
/** « octobre 2025 » */
export const month = (date: string): string => MONTH.format(utc(date)).replace(' ', '\u00a0');

/** « 6 – 10 oct. » or « 29 sept. – 3 oct. », both ends included. */
export function dayRange(from: string, to: string): string {
  return `${startOf(from, to)}\u00a0– ${first(DAY_MONTH.format(utc(to)))}`;
}

/** « du 6 au 10 oct. », « du 29 sept. au 3 oct. », « le 10 juin », both ends included. */
export function daySpan(from: string, to: string): string {
  const last = first(DAY_MONTH.format(utc(to)));
  return from === to ? `le\u00a0${last}` : `du\u00a0${startOf(from, to)} au\u00a0${last}`;
}

function startOf(from: string, to: string): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const day = first(DAY_MONTH.format(utc(from)));
  return sameMonth ? (day.split('\u00a0')[0] ?? day) : day;
}

/** An instant's time at the school: « 8 h 30 ». */
export function clockTime(instant: string): string {
  const [hour, minute] = CLOCK.format(new Date(instant)).split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** An instant's day at the school, as 'YYYY-MM-DD'. */
export function schoolDay(instant: string): string {
  return INSTANT_DAY.format(new Date(instant)).split('/').reverse().join('-');
}

/** « 6 oct. 2025 à 8 h 30 » */
export const moment = (instant: string): string => `${mediumDay(schoolDay(instant))} à ${clockTime(instant)}`;

/** 'YYYY-MM-DD' moved by whole days. */
export function plusDays(date: string, days: number): string {
  const moved = utc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The Monday of the week that holds the day. */
export function mondayOf(date: string): string {
  return plusDays(date, -((utc(date).getUTCDay() + 6) % 7));
}
