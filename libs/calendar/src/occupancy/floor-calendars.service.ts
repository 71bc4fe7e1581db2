import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { Enrolments, type EnrolmentView } from '#learners';
import { type Room, Rooms } from '#premises';
import type { CohortHalf } from '../days/cohort-half.js';
import { calendarOf } from '../days/place-of.rules.js';
import type { FullPlan, NumberedPlan } from '../plans/plan.js';
import { Plans, type Standing } from '../plans/plans.queries.js';
import { type FloorCohort, learnersOn } from './occupancy.rules.js';

/** A promotion with both its calendars. */
export interface CalendarPair {
  cohort: Cohort;
  standing: Standing;
  /** Null when no draft is open. */
  draft: FullPlan | null;
  known: NumberedPlan;
  published: readonly CohortHalf[];
  /** The draft when open, else the same as published. */
  prepared: readonly CohortHalf[];
  enrolments: readonly EnrolmentView[];
}

export interface FloorCalendars {
  pairs: CalendarPair[];
  rooms: Room[];
}

/** Every promotion's calendars, with who is enrolled and the rooms: what occupancy and consequences are read from. */
@Injectable()
export class FloorCalendarReader {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly enrolments: Enrolments,
    private readonly rooms: Rooms,
    private readonly plans: Plans,
  ) {}

  /** Six statements, whatever the number of promotions and learners. */
  async read(): Promise<FloorCalendars> {
    const cohorts = await this.cohorts.all();
    const rooms = await this.rooms.all();
    if (cohorts.length === 0) return { pairs: [], rooms };
    const from = cohorts.map(({ startsOn }) => startsOn).sort()[0]!;
    const to = cohorts
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1)!;
    const closed = await this.closures.closedDays(from, to);
    const ids = cohorts.map(({ id }) => id);
    const published = await this.plans.of(ids, from, to);
    const drafts = await this.plans.drafts(ids);
    const enrolments = await this.enrolments.all();
    return {
      rooms,
      pairs: cohorts.map((cohort) => {
        const { standing, plan: draft } = drafts.get(cohort.id)!;
        const calendar = (plan: FullPlan | NumberedPlan) => calendarOf(cohort, plan, closed, from, to);
        const known = published.get(cohort.id)!;
        const made = calendar(known);
        return {
          cohort,
          standing,
          draft,
          known,
          published: made,
          prepared: draft ? calendar(draft) : made,
          enrolments: enrolments.filter(({ cohortId }) => cohortId === cohort.id),
        };
      }),
    };
  }
}

/** A promotion as the floor sees it, by one of its calendars. */
export function onTheFloor(
  { cohort, enrolments, ...calendars }: CalendarPair,
  which: 'published' | 'prepared',
): FloorCohort {
  const known = new Map<string, number>();
  return {
    id: cohort.id,
    calendar: calendars[which],
    learnersOn: (day) => {
      const count = known.get(day) ?? learnersOn(day, enrolments, cohort.capacityMax);
      known.set(day, count);
      return count;
    },
  };
}
