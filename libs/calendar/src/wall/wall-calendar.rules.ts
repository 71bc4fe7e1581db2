import type { Half } from '#almanac';
import { dayNumber, dayOf, weekdayOf } from '../days/weekdays.rules.js';
import type { ExpectedPlace } from '../expected/expected-place.rules.js';

/** From September to August, or from January to December. */
export const wallYears = ['school', 'civil'] as const;
export type WallYear = (typeof wallYears)[number];

/** The twelve months of a page, as « 2026-09 »; a school year is named by the year it begins in. */
export function monthsOf(kind: WallYear, year: number): string[] {
  const first = kind === 'school' ? 9 : 1;
  return Array.from({ length: 12 }, (_, index) => {
    const month = first + index;
    return `${year + (month > 12 ? 1 : 0)}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}`;
  });
}

/** A half-day as the page draws it: of the promotion, or of one learner. */
export interface WallHalf {
  /** YYYY-MM-DD */
  day: string;
  half: Half;
  place: ExpectedPlace;
}

/** What is drawn of a half-day; null draws nothing. */
export type WallSign = 'school' | 'company' | 'mediation' | 'leave' | 'closed' | 'holiday';

export interface WallDay {
  number: number;
  /** « L », « M »… */
  weekday: string;
  /** ISO week on its Monday, else null. */
  week: number | null;
  weekend: boolean;
  morning: WallSign | null;
  afternoon: WallSign | null;
}

export interface WallMonth {
  /** « 2026-09 » */
  month: string;
  days: WallDay[];
  schoolHalfDays: number;
}

const signOf: Record<ExpectedPlace, WallSign | null> = {
  school: 'school',
  company: 'company',
  mediation: 'mediation',
  leave: 'leave',
  closed: 'closed',
  host_closed: 'closed',
  holiday: 'holiday',
  none: null,
};

const LETTERS = 'LMMJVSD';

/** The ISO week of a day: the one whose Thursday it shares the year of. */
export function isoWeek(day: string): number {
  const number = dayNumber(day);
  const thursday = number - weekdayOf(number) + 4;
  const firstDay = dayNumber(`${dayOf(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - firstDay) / 7) + 1;
}

/** The page, month by month, day by day, weekends included. */
export function wallMonths(months: readonly string[], halves: readonly WallHalf[]): WallMonth[] {
  const signs = new Map(halves.map(({ day, half, place }) => [`${day} ${half}`, signOf[place]]));
  return months.map((month) => {
    const days: WallDay[] = [];
    for (let number = dayNumber(`${month}-01`); dayOf(number).startsWith(month); number += 1) {
      const day = dayOf(number);
      const weekday = weekdayOf(number);
      days.push({
        number: Number(day.slice(8)),
        weekday: LETTERS[weekday - 1]!,
        week: weekday === 1 ? isoWeek(day) : null,
        weekend: weekday > 5,
        morning: signs.get(`${day} morning`) ?? null,
        afternoon: signs.get(`${day} afternoon`) ?? null,
      });
    }
    const schoolHalfDays = halves.filter(
      ({ day, place }) => place === 'school' && day.startsWith(month),
    ).length;
    return { month, days, schoolHalfDays };
  });
}
