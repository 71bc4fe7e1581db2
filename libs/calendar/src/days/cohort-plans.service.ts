import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { Drafts } from '../drafts/drafts.service.js';
import { type ProgrammeHours, programmeHours } from '../hours/programme-hours.rules.js';
import type { Plan, PlannedWeek } from '../plans/plan.js';
import { Plans, type Standing } from '../plans/plans.queries.js';
import { type WeekDifference, weekDifferences } from '../versions/difference.rules.js';
import type { CohortHalf } from './cohort-half.js';
import { calendarOf, halfKey } from './place-of.rules.js';
import { type Run, runsOf } from './runs.rules.js';

type CohortFacts = Pick<Cohort, 'id' | 'number' | 'name' | 'startsOn' | 'endsOn' | 'schoolHours'>;

/** What was made known, or what is being prepared. */
export type WhichPlan = 'published' | 'draft';

export interface PlannedHalf extends CohortHalf {
  /** Where its week and closures alone would put it; null when they plan nothing. */
  otherwise: CohortHalf['place'] | null;
  /** Whether somebody decided it apart from its week. */
  decided: boolean;
}

export interface CohortPlan {
  cohort: CohortFacts;
  standing: Standing;
  hours: ProgrammeHours;
  halfDays: PlannedHalf[];
}

export interface CohortTimeline {
  cohort: CohortFacts;
  standing: Standing;
  hours: ProgrammeHours;
  runs: Run[];
  /** Before closures. */
  weeks: PlannedWeek[];
  /** What the draft changes; empty for the published calendar. */
  differences: WeekDifference[];
}

/** The promotions' calendars as staff read them. */
@Injectable()
export class CohortPlans {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly drafts: Drafts,
    private readonly plans: Plans,
  ) {}

  /** A promotion's half-days in the range (its whole training unless told), with its hours. Throws NotFound. Five statements. */
  async one(
    cohortId: string,
    { from, to, which }: { from?: string; to?: string; which: WhichPlan },
  ): Promise<CohortPlan> {
    const cohort = await this.cohorts.one(cohortId);
    const { startsOn, endsOn } = cohort;
    const closed = await this.closures.closedDays(startsOn, endsOn);
    const { published, plan: draft, open, revision } = await this.drafts.of(cohortId);
    const plan = which === 'draft' ? draft : published;
    const calendar = calendarOf(cohort, plan, closed, startsOn, endsOn);
    const bare = new Map(
      calendarOf(cohort, { ...plan, decided: [] }, closed, startsOn, endsOn).map((one) => [
        halfKey(one.day, one.half),
        one.place,
      ]),
    );
    const decided = new Set(plan.decided.map((one) => halfKey(one.day, one.half)));
    return {
      cohort: factsOf(cohort),
      standing: { version: published.number, draftOpen: open, revision },
      hours: programmeHours(calendar, cohort),
      halfDays: calendar
        .filter(({ day }) => day >= (from ?? startsOn) && day <= (to ?? endsOn))
        .map((one) => {
          const key = halfKey(one.day, one.half);
          return {
            ...one,
            otherwise: bare.get(key) ?? null,
            decided: decided.has(key) && one.place !== 'holiday',
          };
        }),
    };
  }

  /** Every promotion's training, folded into runs. Four statements whatever their number. */
  async all(which: WhichPlan): Promise<CohortTimeline[]> {
    const cohorts = await this.cohorts.all();
    if (cohorts.length === 0) return [];
    const from = cohorts.map((cohort) => cohort.startsOn).sort()[0]!;
    const to = cohorts
      .map((cohort) => cohort.endsOn)
      .sort()
      .at(-1)!;
    const closed = await this.closures.closedDays(from, to);
    const ids = cohorts.map((cohort) => cohort.id);
    const published = await this.plans.of(ids, from, to);
    const drafts = await this.plans.drafts(ids);
    return cohorts.map((cohort) => {
      const { standing, plan: draft } = drafts.get(cohort.id)!;
      const known: Plan = published.get(cohort.id)!;
      const plan = (which === 'draft' && draft) || known;
      const calendar = calendarOf(cohort, plan, closed, from, to);
      const differences =
        plan === known ? [] : weekDifferences(calendarOf(cohort, known, closed, from, to), calendar);
      return {
        cohort: factsOf(cohort),
        standing,
        hours: programmeHours(calendar, cohort),
        runs: runsOf(calendar),
        weeks: [...plan.weeks],
        differences,
      };
    });
  }
}

const factsOf = ({ id, number, name, startsOn, endsOn, schoolHours }: Cohort): CohortFacts => ({
  id,
  number,
  name,
  startsOn,
  endsOn,
  schoolHours,
});
