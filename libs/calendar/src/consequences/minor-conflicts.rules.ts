import { Temporal } from 'temporal-polyfill';
import { isMinorOn, weekOf } from '#almanac';
import type { CohortHalf } from '../days/cohort-half.js';
import { companyHalfDayMinutes } from '../hours/programme-hours.rules.js';
import type { CalendarConflict } from './conflict.js';
import { hoursInWords, runsOfWeeks, weeksInWords } from './week-words.js';

/** A minor works 8 hours a day and 35 a week at most, school included (Code du travail, durée du travail des mineurs). */
const DAY_MINUTES = 8 * 60;
const WEEK_MINUTES = 35 * 60;
const SOURCE = 'Code du travail, durée du travail des mineurs';

/** An apprentice, with the days of the contract. */
export interface Apprentice {
  birthDate: string;
  startsOn: string;
  lastDay: string;
}

interface Load {
  monday: string;
  longestDay: number;
  week: number;
  minors: number;
}

/** The weeks from a Monday on in which the calendar alone asks more of a minor under contract than the law allows. */
export function minorConflicts(
  cohort: { id: string; name: string; halfDayMinutes: number },
  { prepared, published }: { prepared: readonly CohortHalf[]; published: readonly CohortHalf[] },
  apprentices: readonly Apprentice[],
  from: string,
): CalendarConflict[] {
  if (apprentices.length === 0) return [];
  const known = new Map(loadsOf(cohort, published, apprentices).map((load) => [load.monday, load]));
  const over = loadsOf(cohort, prepared, apprentices).filter(
    (load) => load.monday >= from && load.minors > 0 && isOver(load),
  );
  const wasOver = ({ monday, week }: Load) => {
    const before = known.get(monday);
    return before !== undefined && isOver(before) && before.week >= week;
  };
  return runsOfWeeks(over, (load) => `${load.week} ${load.longestDay} ${load.minors} ${wasOver(load)}`).map(
    ({ first, last }) => ({
      kind: 'minors',
      monday: first.monday,
      cohortIds: [cohort.id],
      message: `${weeksInWords(first.monday, last.monday)}\u00a0: ${loadInWords(first)} pour ${minors(first.minors)} de ${cohort.name} (${SOURCE}).`,
      alreadyPublished: wasOver(first),
    }),
  );
}

const isOver = ({ week, longestDay }: Load): boolean => week > WEEK_MINUTES || longestDay > DAY_MINUTES;

const loadInWords = ({ week, longestDay }: Load): string =>
  longestDay > DAY_MINUTES
    ? `${hoursInWords(longestDay)} par jour, 8\u00a0h au plus,`
    : `${hoursInWords(week)} dans la semaine, 35\u00a0h au plus,`;

const minors = (count: number) => (count < 2 ? 'un apprenti mineur' : `${count}\u00a0apprentis mineurs`);

function loadsOf(
  { halfDayMinutes }: { halfDayMinutes: number },
  calendar: readonly CohortHalf[],
  apprentices: readonly Apprentice[],
): Load[] {
  const weeks = new Map<string, Map<string, number>>();
  for (const { day, place } of calendar) {
    if (place === 'holiday') continue;
    const monday = weekOf(Temporal.PlainDate.from(day)).toString();
    const days = weeks.get(monday) ?? new Map<string, number>();
    days.set(day, (days.get(day) ?? 0) + (place === 'school' ? halfDayMinutes : companyHalfDayMinutes));
    weeks.set(monday, days);
  }
  return [...weeks].map(([monday, days]) => ({
    monday,
    longestDay: Math.max(...days.values()),
    week: [...days.values()].reduce((sum, minutes) => sum + minutes, 0),
    minors: apprentices.filter(
      ({ birthDate, startsOn, lastDay }) =>
        startsOn <= monday &&
        monday <= lastDay &&
        isMinorOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(monday)),
    ).length,
  }));
}
