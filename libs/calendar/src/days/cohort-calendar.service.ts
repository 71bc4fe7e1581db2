import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { Cohorts } from '#cohorts';
import { Plans } from '../plans/plans.queries.js';
import type { CohortHalf } from './cohort-half.js';
import { calendarOf } from './place-of.rules.js';

/** Where a promotion is, half-day by half-day, as it was made known. */
@Injectable()
export class CohortCalendar {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly plans: Plans,
  ) {}

  /**
   * The promotion's half-days from Monday to Friday in the range (both ends included) and between its own first and last
   * day, in order; none where nothing is published. Throws NotFound. Three statements.
   */
  async of(cohortId: string, from: string, to: string): Promise<CohortHalf[]> {
    const cohort = await this.cohorts.one(cohortId);
    const closed = await this.closures.closedDays(from, to);
    const plans = await this.plans.of([cohortId], from, to);
    return calendarOf(cohort, plans.get(cohortId)!, closed, from, to);
  }
}
