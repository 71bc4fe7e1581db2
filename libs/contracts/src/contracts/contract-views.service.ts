import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Hosts, Tutors } from '#hosts';
import { Accounts, type Actor } from '#identity';
import { Enrolments } from '#learners';
import { Clock, NotFound } from '#platform';
import { payMonths } from '../pay/pay-months.rules.js';
import { ContractQueries, type ContractRow } from './contract.queries.js';
import { ContractChecks, enrolmentFor } from './contract-checks.service.js';
import { inputOf, lifeOf } from './contract-life.js';
import { type ContractState, stateOn } from './contract-life.rules.js';
import { depositOf } from './deposit.rules.js';

export interface ContractFilter {
  cohortId?: string;
  state?: ContractState;
  /** Only those whose deposit is awaited. */
  toFile?: boolean;
  learnerId?: string;
  hostId?: string;
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
    private readonly accounts: Accounts,
    private readonly checks: ContractChecks,
    private readonly clock: Clock,
  ) {}

  /** The contracts this actor may read; those to file first, by their deadline, then the newest. */
  async list(actor: Actor, filter: ContractFilter) {
    const rows = await this.queries.seen(actor, await this.tutors.idsOfAccount(actor.id), {
      learnerId: filter.learnerId,
    });
    const views = await this.#summaries(rows);
    return views
      .filter(
        (view) =>
          (!filter.cohortId || view.cohortId === filter.cohortId) &&
          (!filter.hostId || view.hostId === filter.hostId) &&
          (!filter.state || view.state === filter.state) &&
          (!filter.toFile || view.deposit?.awaited === true),
      )
      .sort(
        (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? a.deposit!.dueOn.localeCompare(b.deposit!.dueOn) : 0),
      );
  }

  /** @throws NotFound also when the actor may not read it */
  async one(actor: Actor, id: string) {
    const [row] = await this.queries.seen(actor, await this.tutors.idsOfAccount(actor.id), { id });
    if (!row) throw new NotFound();
    const [summary] = await this.#summaries([row]);
    const staff = actor.permissions.includes('contract.manage');
    const termination = await this.queries.termination(id);
    const moves = await this.queries.moves(id);
    const names = await this.accounts.names(
      [termination?.recordedBy, ...moves.map(({ movedBy }) => movedBy)].filter((who) => who != null),
    );
    const check = staff ? await this.checks.of(actor, inputOf(row), id) : null;
    return {
      ...summary!,
      companyFirstDay: row.companyFirstDay,
      hoursPerWeek: row.hoursPerWeek,
      typedSchoolHours: row.schoolHours,
      grossMonthlyPayCents: row.grossMonthlyPayCents,
      ageExceptions: row.ageExceptions,
      signedOn: row.signedOn,
      schoolHours: check?.schoolHours ?? null,
      totalHours: check?.totalHours ?? null,
      pay: check?.pay ?? [],
      payMonths: check ? payMonths(check.pay, { end: lifeOf(row).end }) : [],
      payFollowsTraining: check?.payFollowsTraining ?? false,
      repeatsYear: row.repeatsYear,
      branchMinimumCents: row.branchMinimumCents,
      branchAgreement: row.branchAgreement,
      professionalBac: row.professionalBac,
      afterFailedExam: row.afterFailedExam,
      refusals: row.step === 'draft' ? (check?.refusals ?? []) : [],
      termination: termination
        ? {
            on: row.terminatedOn!,
            initiator: row.initiator!,
            mode: row.mode!,
            reason: staff ? termination.note : null,
            recordedBy: staff ? (names.get(termination.recordedBy) ?? null) : null,
            recordedOn: termination.recordedOn,
          }
        : null,
      moves: moves.map((move) => ({
        to: move.toStep,
        on: move.movedOn,
        note: staff ? move.note : null,
        by: staff && move.movedBy ? (names.get(move.movedBy) ?? null) : null,
      })),
    };
  }

  async #summaries(rows: ContractRow[]) {
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
const rank = ({ deposit, state }: { deposit: { awaited: boolean } | null; state: ContractState }) =>
  deposit?.awaited ? 0 : state === 'draft' ? 1 : 2;

function byLearner<T extends { learnerId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.learnerId);
    if (group) group.push(row);
    else groups.set(row.learnerId, [row]);
  }
  return groups;
}
