import { Injectable } from '@nestjs/common';
import { type Closure, Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { Clock } from '#platform';
import { Announcements } from '../announcements/announcements.service.js';
import { programmeHours } from '../hours/programme-hours.rules.js';
import { Plans } from '../plans/plans.queries.js';
import type { ClosureConsequence } from './closure-consequences.dto.js';
import { type Calendars, calendarsUnder, closureEffect } from './closure-effect.rules.js';

/** A closure as somebody is about to save it. */
export interface IntendedClosure {
  /** The one that would change; none for a new one. */
  closureId?: string;
  firstDay: string;
  lastDay: string;
  applies: boolean;
}

/** What closures change of the published calendars. */
@Injectable()
export class ClosureConsequences {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly plans: Plans,
    private readonly announcements: Announcements,
  ) {}

  /** Each promotion whose school days would change, with its hours and the people to be told. */
  async of({ closureId, ...intended }: IntendedClosure): Promise<ClosureConsequence[]> {
    const cohorts = await this.cohorts.all();
    const closures = await this.#during(cohorts);
    const known = closures.find(({ id }) => id === closureId);
    const next: Closure = {
      id: '',
      kind: 'own',
      name: '',
      confirmed: true,
      ...known,
      ...intended,
    };
    const after = [...closures.filter((one) => one !== known), next];
    const found: ClosureConsequence[] = [];
    for (const { cohort, calendars } of await this.between(closures, after, cohorts)) {
      const effect = closureEffect(calendars, this.#today());
      found.push({
        cohortId: cohort.id,
        cohortName: cohort.name,
        closedHalfDays: effect.closed,
        openedHalfDays: effect.opened,
        days: effect.days,
        hours: programmeHours(calendars.after, cohort),
        hoursBefore: programmeHours(calendars.before, cohort),
        told: await this.announcements.audience(cohort, calendars, this.#today()),
      });
    }
    return found;
  }

  /** The promotions whose school days to come differ under two sets of closures. Two statements at most. */
  async between(
    before: readonly Closure[],
    after: readonly Closure[],
    known?: readonly Cohort[],
  ): Promise<{ cohort: Cohort; calendars: Calendars }[]> {
    const cohorts = (known ?? (await this.cohorts.all())).filter(({ endsOn }) => endsOn >= this.#today());
    if (cohorts.length === 0) return [];
    const [first, last] = spanOf(cohorts);
    const plans = await this.plans.of(
      cohorts.map(({ id }) => id),
      first,
      last,
    );
    return cohorts
      .map((cohort) => ({
        cohort,
        calendars: calendarsUnder(cohort, plans.get(cohort.id)!, before, after),
      }))
      .filter(({ calendars }) => closureEffect(calendars, this.#today()).days.length > 0);
  }

  /** Every closure of the promotions' time. */
  async all(): Promise<Closure[]> {
    return this.#during(await this.cohorts.all());
  }

  #during(cohorts: readonly Cohort[]): Promise<Closure[]> {
    return cohorts.length === 0 ? Promise.resolve([]) : this.closures.between(...spanOf(cohorts));
  }

  #today = (): string => this.clock.today().toString();
}

const spanOf = (cohorts: readonly Cohort[]): [string, string] => [
  cohorts.map(({ startsOn }) => startsOn).sort()[0]!,
  cohorts
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1)!,
];
