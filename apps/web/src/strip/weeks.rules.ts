import { mondayOf, plusDays } from '../format/dates';
import { type HalfDay, type Kind, type Shown, shownOf } from './half-day.rules';

/** The ten half-days of a week, Monday morning first; what is not given is expected nowhere. */
export function tenCells(monday: string, halfDays: HalfDay[]): HalfDay[] {
  const given = new Map(halfDays.map((halfDay) => [`${halfDay.date} ${halfDay.half}`, halfDay]));
  return [0, 1, 2, 3, 4].flatMap((offset) => {
    const date = plusDays(monday, offset);
    return (['morning', 'afternoon'] as const).map(
      (half): HalfDay => given.get(`${date} ${half}`) ?? { date, half, expected: 'nothing' },
    );
  });
}

/** The Mondays of the weeks that the half-days touch, in order, weeks between them included. */
export function mondaysOf(halfDays: HalfDay[]): string[] {
  const dates = halfDays.map((halfDay) => halfDay.date).sort();
  const from = dates.at(0);
  const to = dates.at(-1);
  if (!from || !to) return [];
  const mondays: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = plusDays(monday, 7)) mondays.push(monday);
  return mondays;
}

export interface Segment {
  kind: Kind;
  /** 'planned' has no record to compare with; 'coming' is paler than what was recorded. */
  as: Shown['as'] | 'planned' | 'coming';
  halfDays: number;
}

export interface Week {
  /** 'YYYY-MM-DD', a Monday. */
  monday: string;
  /** Consecutive half-days alike, in the order of the week; they sum to at most ten. */
  segments: Segment[];
}

/**
 * Half-days folded into weeks of segments: what the stacked years draw. With `today`, somebody's ledger (past and
 * unrecorded is unknown); without, a plan: only where each half-day is expected.
 */
export function weeksOf(halfDays: HalfDay[], today?: string): Week[] {
  const byWeek = byMonday(halfDays);
  return mondaysOf(halfDays).map((monday) => {
    const segments: Segment[] = [];
    for (const halfDay of tenCells(monday, byWeek.get(monday) ?? [])) {
      const { kind, as }: Pick<Segment, 'kind' | 'as'> =
        today === undefined
          ? { kind: halfDay.expected, as: 'planned' }
          : coming(shownOf(halfDay, today), halfDay.date >= today);
      const last = segments.at(-1);
      if (last && last.kind === kind && last.as === as) last.halfDays += 1;
      else segments.push({ kind, as, halfDays: 1 });
    }
    return { monday, segments };
  });
}

const coming = ({ kind, as }: Shown, ahead: boolean): Pick<Segment, 'kind' | 'as'> => ({
  kind,
  as: as === 'expected' && ahead ? 'coming' : as,
});

function byMonday(halfDays: HalfDay[]): Map<string, HalfDay[]> {
  const weeks = new Map<string, HalfDay[]>();
  for (const halfDay of halfDays) {
    const monday = mondayOf(halfDay.date);
    const week = weeks.get(monday);
    if (week) week.push(halfDay);
    else weeks.set(monday, [halfDay]);
  }
  return weeks;
}

/** The kind that fills most of a week; on equality the first met. */
export function mainKindOf(week: Week): Kind {
  const sums = new Map<Kind, number>();
  for (const segment of week.segments) {
    sums.set(segment.kind, (sums.get(segment.kind) ?? 0) + segment.halfDays);
  }
  let main: Kind = 'nothing';
  let most = 0;
  for (const [kind, sum] of sums) {
    if (sum > most) [main, most] = [kind, sum];
  }
  return main;
}

export interface Period {
  kind: Kind;
  from: string;
  /** The last Friday, included. */
  to: string;
  weeks: number;
}

/** Weeks with the same main kind, run together: the timeline read as a table. */
export function periodsOf(weeks: Week[]): Period[] {
  const periods: Period[] = [];
  for (const week of weeks) {
    const kind = mainKindOf(week);
    const to = plusDays(week.monday, 4);
    const last = periods.at(-1);
    if (last && last.kind === kind && plusDays(last.to, 3) === week.monday) {
      last.to = to;
      last.weeks += 1;
    } else periods.push({ kind, from: week.monday, to, weeks: 1 });
  }
  return periods;
}
