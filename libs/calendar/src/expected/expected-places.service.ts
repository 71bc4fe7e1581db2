import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { Cohorts } from '#cohorts';
import { Contracts } from '#contracts';
import { HostClosures, Hosts } from '#hosts';
import { Enrolments } from '#learners';
import { LeaveQueries } from '../leave/leaves.queries.js';
import { MediationQueries } from '../mediation/mediations.queries.js';
import { Plans } from '../plans/plans.queries.js';
import type { ExpectedHalf } from './expected-half.js';
import { expectedHalves } from './expected-halves.rules.js';

/** Where each learner is expected, computed from the calendar and the contract when it is read. */
@Injectable()
export class ExpectedPlaces {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly closures: Closures,
    private readonly plans: Plans,
    private readonly contracts: Contracts,
    private readonly hosts: Hosts,
    private readonly hostClosures: HostClosures,
    private readonly leaves: LeaveQueries,
    private readonly mediations: MediationQueries,
  ) {}

  /**
   * The expected half-days of these learners in the range, both ends included, Monday to Friday: one for each half-day on
   * which the learner is enrolled and the promotion's calendar plans something; 'none' is nothing expected. At most nine
   * statements whatever the number of learners.
   */
  async of(learnerIds: string[], from: string, to: string): Promise<ExpectedHalf[]> {
    if (learnerIds.length === 0) return [];
    const asked = new Set(learnerIds);
    const enrolments = (await this.enrolments.all()).filter(
      ({ learnerId, entryOn, exitOn }) =>
        asked.has(learnerId) && entryOn <= to && (exitOn === null || exitOn >= from),
    );
    const cohortIds = [...new Set(enrolments.map((enrolment) => enrolment.cohortId))];
    if (cohortIds.length === 0) return [];
    const cohorts = await this.cohorts.all();
    const plans = await this.plans.of(cohortIds, from, to);
    const closed = await this.closures.closedDays(from, to);
    const contracts = await this.contracts.bindingOf(learnerIds, from, to);
    const siteIds = [...new Set(contracts.flatMap(({ places }) => places.map(({ siteId }) => siteId)))];
    const sites = siteIds.length > 0 ? await this.hosts.sites(siteIds) : [];
    const hostClosures = siteIds.length > 0 ? await this.hostClosures.of(siteIds, from, to) : [];
    const leaves = await this.leaves.of({ learnerIds, cohortIds }, from, to);
    return expectedHalves(
      {
        cohorts: new Map(cohorts.map((cohort) => [cohort.id, cohort])),
        plans,
        closed,
        enrolments,
        contracts,
        workingDays: new Map(sites.map((site) => [site.id, site.workingDays])),
        hostClosures,
        leaves,
        mediations: await this.mediations.halvesOf(learnerIds, from, to),
      },
      from,
      to,
    );
  }
}
