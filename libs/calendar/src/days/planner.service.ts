import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { type ProgrammeHours, programmeHours } from '../hours/programme-hours.rules.js';
import type { CohortHalf, Override } from './cohort-half.js';
import { calendarOf, halfKey, type Plan } from './place-of.rules.js';
import { Plans } from './plans.queries.js';
import { type Run, runsOf } from './runs.rules.js';

type CohortFacts = Pick<Cohort, 'id' | 'number' | 'name' | 'startsOn' | 'endsOn' | 'schoolHours'>;

export interface PlannedHalf extends CohortHalf {
  /** Where the rhythm and closures alone would put it; null when they plan nothing. */
  otherwise: CohortHalf['place'] | null;
  /** Whether somebody decided it apart from the rhythm. */
  decided: boolean;
  /** The revision to give back when changing it; 0 while nobody did. */
  revision: number;
}

export interface CohortPlan {
  cohort: CohortFacts;
  hours: ProgrammeHours;
  halfDays: PlannedHalf[];
}

export interface CohortTimeline {
  cohort: CohortFacts;
  hours: ProgrammeHours;
  runs: Run[];
}

/** The promotions' calendars as staff plan them. */
@Injectable()
export class Planner {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly plans: Plans,
  ) {}

  /** A promotion's half-days in the range (its whole training unless told), with its hours. Throws NotFound. Three statements. */
  async one(cohortId: string, from?: string, to?: string): Promise<CohortPlan> {
    const cohort = await this.cohorts.one(cohortId);
    const { startsOn, endsOn } = cohort;
    const closed = await this.closures.closedDays(startsOn, endsOn);
    const plan = (await this.plans.of([cohortId], startsOn, endsOn)).get(cohortId)!;
    const calendar = calendarOf(cohort, plan, closed, startsOn, endsOn);
    const bare = new Map(
      calendarOf(cohort, { ...plan, overrides: [] }, closed, startsOn, endsOn).map((one) => [
        halfKey(one.day, one.half),
        one.place,
      ]),
    );
    const overrides = new Map(plan.overrides.map((one) => [halfKey(one.day, one.half), one]));
    return {
      cohort: factsOf(cohort),
      hours: programmeHours(calendar, cohort),
      halfDays: calendar
        .filter(({ day }) => day >= (from ?? startsOn) && day <= (to ?? endsOn))
        .map((one) => withDecision(one, bare, overrides)),
    };
  }

  /** Every promotion's training, folded into runs. Three statements whatever their number. */
  async all(): Promise<CohortTimeline[]> {
    const cohorts = await this.cohorts.all();
    if (cohorts.length === 0) return [];
    const from = cohorts.map((cohort) => cohort.startsOn).sort()[0]!;
    const to = cohorts
      .map((cohort) => cohort.endsOn)
      .sort()
      .at(-1)!;
    const closed = await this.closures.closedDays(from, to);
    const ids = cohorts.map((cohort) => cohort.id);
    const plans = await this.plans.of(ids, from, to);
    return cohorts.map((cohort) => {
      const plan: Plan = plans.get(cohort.id)!;
      const calendar = calendarOf(cohort, plan, closed, from, to);
      return { cohort: factsOf(cohort), hours: programmeHours(calendar, cohort), runs: runsOf(calendar) };
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

function withDecision(
  one: CohortHalf,
  bare: ReadonlyMap<string, CohortHalf['place']>,
  overrides: ReadonlyMap<string, Override>,
): PlannedHalf {
  const key = halfKey(one.day, one.half);
  const override = overrides.get(key);
  return {
    ...one,
    otherwise: bare.get(key) ?? null,
    decided: override?.place != null && one.place !== 'holiday',
    revision: override?.revision ?? 0,
  };
}
