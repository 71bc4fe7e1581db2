import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Hosts, Tutors } from '#hosts';
import type { Actor } from '#identity';
import { Enrolments, type EnrolmentView } from '#learners';
import { Clock } from '#platform';
import { type ContractClock, ContractQueries, type ContractRow } from './contract.queries.js';
import { enrolmentFor } from './contract-checks.service.js';
import type { ContractKind } from './contract-kinds.js';
import { lifeOf } from './contract-life.js';
import { type ContractState, stateOn } from './contract-life.rules.js';
import { depositOf } from './deposit.rules.js';

export interface ContractFilter {
  cohortId?: string;
  state?: ContractState;
  /** Only those whose deposit is awaited. */
  toFile?: boolean;
  learnerId?: string;
  hostId?: string;
  kind?: ContractKind;
  clock?: ContractClock;
  limit?: number;
  after?: string;
}

/** What lists and files show of contracts, in a constant number of statements. */
@Injectable()
export class ContractViews {
  constructor(
    private readonly queries: ContractQueries,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
    private readonly hosts: Hosts,
    private readonly tutors: Tutors,
    private readonly clock: Clock,
  ) {}

  /** A page of the contracts this actor may read; those to file first, by their deadline, then the newest. */
  async list(actor: Actor, filter: ContractFilter) {
    const { cohortId, hostId, toFile, ...same } = filter;
    const sites = hostId ? await this.hosts.sites(null) : [];
    const rows = await this.queries.page(actor, await this.tutors.idsOfAccount(actor.id), {
      ...same,
      clock: toFile ? 'deposit' : same.clock,
      limit: filter.limit ?? 200,
      siteIds: hostId ? sites.filter((site) => site.hostId === hostId).map(({ id }) => id) : undefined,
      stretches: cohortId ? stretchesOf(cohortId, await this.enrolments.all()) : undefined,
    });
    return this.summaries(rows);
  }

  async summaries(rows: ContractRow[]) {
    const today = this.clock.today();
    const [enrolments, cohorts, sites, tutors] = await Promise.all([
      this.enrolments.all(),
      this.cohorts.all(),
      this.hosts.sites(unique(rows.map(({ siteId }) => siteId))),
      this.tutors.of(unique(rows.map(({ tutorId }) => tutorId))),
    ]);
    const ofLearner = byLearner(enrolments);
    const siteOf = new Map(sites.map((site) => [site.id, site]));
    const tutorOf = new Map(tutors.map((tutor) => [tutor.id, tutor]));
    const cohortOf = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
    return rows.map((row) => {
      const enrolment = enrolmentFor(ofLearner.get(row.learnerId) ?? [], row.startsOn);
      const site = siteOf.get(row.siteId)!;
      const tutor = tutorOf.get(row.tutorId)!;
      const state = stateOn(lifeOf(row), today);
      return {
        id: row.id,
        learnerId: row.learnerId,
        firstName: enrolment?.firstName ?? '',
        lastName: enrolment?.lastName ?? '',
        cohortId: enrolment?.cohortId ?? null,
        cohortName: (enrolment && cohortOf.get(enrolment.cohortId)?.name) ?? null,
        hostId: site.hostId,
        hostName: site.hostName,
        hostKind: site.kind,
        siteId: site.id,
        siteName: site.name,
        city: site.city,
        tutorId: tutor.id,
        tutorName: `${tutor.firstName} ${tutor.lastName}`,
        kind: row.kind,
        repeatsYear: row.repeatsYear,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        lastDay: row.lastDay,
        step: row.step,
        state,
        daysLeft:
          state === 'running'
            ? today.until(lifeOf(row).terminatedOn ?? lifeOf(row).end, { largestUnit: 'days' }).days
            : null,
        deposit: depositOf(row, site.kind, today),
      };
    });
  }
}

const unique = (ids: string[]) => [...new Set(ids)];

/**
 * The days on which a learner's contract begins in that promotion: while they are enrolled there; before the first
 * enrolment and after the last it is theirs.
 */
function stretchesOf(cohortId: string, enrolments: readonly EnrolmentView[]) {
  const ofLearner = byLearner([...enrolments].sort((a, b) => a.entryOn.localeCompare(b.entryOn)));
  return [...ofLearner.values()].flatMap((places) =>
    places.flatMap((place, rank) =>
      place.cohortId === cohortId
        ? [
            {
              learnerId: place.learnerId,
              from: rank === 0 ? '1900-01-01' : place.entryOn,
              to: rank === places.length - 1 ? '2100-12-31' : place.exitOn!,
            },
          ]
        : [],
    ),
  );
}

function byLearner<T extends { learnerId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.learnerId);
    if (group) group.push(row);
    else groups.set(row.learnerId, [row]);
  }
  return groups;
}
