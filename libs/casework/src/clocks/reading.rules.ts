import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '#almanac';
import { type Deadlines, deadlines } from '../deadlines/deadline-settings.js';
import { inWords } from '../deadlines/deadlines.rules.js';
import { type ClockKind, type ClockReading, type ClockState, clockKinds, type DayUnit } from './clock.js';

/** What a delay is read from. Days are YYYY-MM-DD. */
export interface Delay {
  startedOn: string;
  /** The last day, included. */
  dueOn: string | null;
  /** The day that stopped it, today or before; null while nothing has. */
  stoppedOn?: string | null;
  unit?: DayUnit;
  detail?: string | null;
}

const day = (iso: string) => Temporal.PlainDate.from(iso);
const calendarDays = (from: string, to: string) => day(from).until(day(to), { largestUnit: 'days' }).days;

/** Days from one to another, the first not counted; negative when the second lies before. */
export function daysBetween(from: string, to: string, unit: DayUnit): number {
  if (unit === 'calendar') return calendarDays(from, to);
  if (to < from) return -daysBetween(to, from, unit);
  let count = 0;
  for (let at = day(from); `${at}` < to; ) {
    at = at.add({ days: 1 });
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}

/** A delay as it reads today: the last day is included, and what stops it later than that came late. */
export function readDelay(kind: ClockKind, delay: Delay, settings: Deadlines, today: string): ClockReading {
  const { startedOn, dueOn, unit = 'calendar', detail = null } = delay;
  const stoppedOn = delay.stoppedOn && delay.stoppedOn <= today ? delay.stoppedOn : null;
  return {
    ...written(kind, settings),
    kind,
    state: stateOf(startedOn, dueOn, stoppedOn, today),
    startedOn,
    dueOn,
    stoppedOn,
    daysLeft: dueOn === null || stoppedOn !== null ? null : daysBetween(today, dueOn, unit),
    unit,
    detail,
    company: null,
  };
}

function stateOf(
  startedOn: string,
  dueOn: string | null,
  stoppedOn: string | null,
  today: string,
): ClockState {
  if (stoppedOn !== null) return 'stopped';
  if (dueOn !== null && today > dueOn) return 'missed';
  return today < startedOn ? 'ahead' : 'running';
}

/** A limit as it reads today: kept, or broken; `from` is the day from which. */
export function readLimit(
  kind: ClockKind,
  { kept, from, until, detail }: { kept: boolean; from: string; until: string | null; detail: string },
  settings: Deadlines,
  today: string,
): ClockReading {
  const over = until !== null && today > until;
  return {
    ...written(kind, settings),
    kind,
    state: over ? 'stopped' : kept ? 'kept' : 'missed',
    startedOn: from,
    dueOn: until,
    stoppedOn: over ? until : null,
    daysLeft: until === null || over ? null : daysBetween(today, until, 'calendar'),
    unit: 'calendar',
    detail,
    company: null,
  };
}

function written(kind: ClockKind, settings: Deadlines): Pick<ClockReading, 'limit' | 'article'> {
  const { setting } = clockKinds[kind];
  if (setting === null) return { limit: null, article: null };
  const { unit, article } = deadlines[setting];
  return { limit: unit === 'day' || unit === 'flag' ? null : inWords(unit, settings[setting]), article };
}

/** A day that many months later, at the month's end when the day does not exist; the same number otherwise. */
export const monthsAfter = (from: string, months: number): string => `${day(from).add({ months })}`;

export const daysAfter = (from: string, days: number): string => `${day(from).add({ days })}`;

export const laterOf = (a: string, b: string): string => (a > b ? a : b);
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);
