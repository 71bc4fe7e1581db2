import { mondayOf, plusDays } from '../../../format/dates';
import { type HalfDay, type Week, weeksOf } from '../../../strip';
import type { CohortTimeline, PlannedWeek, WeekDifference } from '../calendar-api';
import { halfDaysOf } from '../half-days';

/** A promotion as the timeline draws it; every map by Monday. */
export interface Row {
  id: string;
  name: string;
  cohort: CohortTimeline['cohort'];
  standing: CohortTimeline['standing'];
  faces: ReadonlyMap<string, Week>;
  halfDays: ReadonlyMap<string, HalfDay>;
  /** Before closures: what can be changed. */
  weeks: ReadonlyMap<string, PlannedWeek>;
  /** What the draft changes. */
  differences: ReadonlyMap<string, WeekDifference>;
}

export const halfKey = (date: string, half: HalfDay['half']): string => `${date} ${half}`;

export function rowsOf(timelines: readonly CohortTimeline[], today: string): Row[] {
  return timelines.map(({ cohort, standing, runs, weeks, differences }) => {
    const halfDays = halfDaysOf(runs);
    const by = <T extends { monday: string }>(items: readonly T[]) =>
      new Map(items.map((item) => [item.monday, item]));
    return {
      id: cohort.id,
      name: cohort.name,
      cohort,
      standing,
      faces: by(weeksOf(halfDays, today)),
      halfDays: new Map(halfDays.map((one) => [halfKey(one.date, one.half), one])),
      weeks: by(weeks),
      differences: by(differences),
    };
  });
}

/** The Mondays from the first promotion's first week to the last one's last. */
export function mondaysOfAll(timelines: readonly CohortTimeline[]): string[] {
  const first = timelines.map(({ cohort }) => mondayOf(cohort.startsOn)).sort()[0];
  const last = timelines
    .map(({ cohort }) => cohort.endsOn)
    .sort()
    .at(-1);
  if (!first || !last) return [];
  const mondays: string[] = [];
  for (let monday = first; monday <= last; monday = plusDays(monday, 7)) mondays.push(monday);
  return mondays;
}
