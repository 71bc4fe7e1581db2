import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { Enrolments } from '#learners';
import { Clock, NotFound } from '#platform';
import { HallRequestQueries, isOpenOn, Rooms } from '#premises';
import { Drafts } from '../drafts/drafts.service.js';
import { LeaveQueries } from '../leave/leaves.queries.js';
import { Plans } from '../plans/plans.queries.js';
import type { PlanningFacts } from './problem-of.rules.js';

/** What the planner must know of promotions, closures and rooms. */
@Injectable()
export class PlanningFactsReader {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly rooms: Rooms,
    private readonly enrolments: Enrolments,
    private readonly drafts: Drafts,
    private readonly plans: Plans,
    private readonly leaves: LeaveQueries,
    private readonly hall: HallRequestQueries,
  ) {}

  /** The facts for these promotions, the others being on the floor as published. Throws NotFound. */
  async of(cohortIds: readonly string[]): Promise<PlanningFacts> {
    const cohorts = await this.cohorts.all();
    if (cohortIds.some((id) => !cohorts.some((cohort) => cohort.id === id))) {
      throw new NotFound('Cette promotion n’existe pas.');
    }
    return this.#read(cohorts, cohortIds);
  }

  /** The facts for every promotion. */
  async all(): Promise<PlanningFacts> {
    const cohorts = await this.cohorts.all();
    return this.#read(
      cohorts,
      cohorts.map(({ id }) => id),
    );
  }

  async #read(cohorts: readonly Cohort[], cohortIds: readonly string[]): Promise<PlanningFacts> {
    const today = this.clock.today().toString();
    const from = cohorts.map(({ startsOn }) => startsOn).sort()[0] ?? today;
    const to =
      cohorts
        .map(({ endsOn }) => endsOn)
        .sort()
        .at(-1) ?? today;
    const chosen = cohorts.filter(({ id }) => cohortIds.includes(id));
    const others = cohorts.filter(({ id }) => !cohortIds.includes(id));
    const published = await this.plans.of(
      others.map(({ id }) => id),
      from,
      to,
    );
    const leaves = await this.leaves.of({ learnerIds: [], cohortIds }, from, to);
    const planned: PlanningFacts['planned'] = [];
    for (const cohort of chosen) {
      const draft = await this.drafts.of(cohort.id);
      planned.push({
        cohort,
        plan: draft.plan,
        published: draft.published.number > 0,
        leave: leaves.filter(({ cohortId }) => cohortId === cohort.id),
      });
    }
    return {
      today,
      planned,
      others: others.map((cohort) => ({ cohort, plan: published.get(cohort.id)! })),
      hallRefusedOn: await this.#hallRefusedOn(today),
      closed: await this.closures.closedDays(from, to),
      rooms: (await this.rooms.all()).filter((room) => isOpenOn(room, today)),
    };
  }

  /** Days to come on which the hall was refused within the last year. */
  async #hallRefusedOn(today: string): Promise<string[]> {
    const requests = await this.hall.current(
      Temporal.PlainDate.from(today).subtract({ years: 1 }).toString(),
    );
    return requests
      .flatMap(({ occurrences }) => occurrences)
      .flatMap(({ status, day }) => (status === 'refused' && day >= today ? [day] : []));
  }

  /** Learners that each promotion has or expects: those enrolled once it began, its places before. One statement. */
  async seats(): Promise<Map<string, number>> {
    const today = this.clock.today().toString();
    const present = new Map<string, number>();
    for (const { cohortId, exitOn } of await this.enrolments.all()) {
      if (exitOn === null || exitOn >= today) present.set(cohortId, (present.get(cohortId) ?? 0) + 1);
    }
    const cohorts = await this.cohorts.all();
    return new Map(
      cohorts.map(({ id, startsOn, capacityMax }) => [
        id,
        (startsOn <= today && present.get(id)) || capacityMax,
      ]),
    );
  }
}
