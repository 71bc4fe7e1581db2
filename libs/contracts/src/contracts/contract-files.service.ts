import { Injectable } from '@nestjs/common';
import { Tutors } from '#hosts';
import { Accounts, type Actor } from '#identity';
import { Clock, NotFound } from '#platform';
import { AmendmentViews } from '../amendments/amendment-views.service.js';
import { ContractDocuments } from '../documents/contract-documents.service.js';
import { payMonths } from '../pay/pay-months.rules.js';
import { Teams } from '../teams/teams.service.js';
import { ContractQueries, type ContractRow } from './contract.queries.js';
import { ContractChecks } from './contract-checks.service.js';
import { inputOf, lifeOf } from './contract-life.js';
import { ContractViews } from './contract-views.service.js';

/** One contract with everything that hangs on it, as far as its reader may see. */
@Injectable()
export class ContractFiles {
  constructor(
    private readonly queries: ContractQueries,
    private readonly views: ContractViews,
    private readonly tutors: Tutors,
    private readonly accounts: Accounts,
    private readonly checks: ContractChecks,
    private readonly amendments: AmendmentViews,
    private readonly teams: Teams,
    private readonly documents: ContractDocuments,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound also when the actor may not read it */
  async one(actor: Actor, id: string) {
    const [row] = await this.queries.seen(actor, await this.tutors.idsOfAccount(actor.id), { id });
    if (!row) throw new NotFound();
    const [summary] = await this.views.summaries([row]);
    const staff = actor.permissions.includes('contract.manage');
    const own = actor.roles.includes('learner');
    const check = staff ? await this.checks.of(actor, inputOf(row), id) : null;
    const team = await this.teams.of(id);
    return {
      ...summary!,
      companyFirstDay: row.companyFirstDay,
      firstEndsOn: row.firstEndsOn,
      hoursPerWeek: row.hoursPerWeek,
      typedSchoolHours: row.schoolHours,
      grossMonthlyPayCents: row.grossMonthlyPayCents,
      ageExceptions: row.ageExceptions,
      signedOn: row.signedOn,
      schoolHours: check?.schoolHours ?? null,
      totalHours: check?.totalHours ?? null,
      pay: check?.pay ?? [],
      agreedPay: await this.amendments.agreedPay(row),
      payMonths: check ? payMonths(check.pay, { end: lifeOf(row).end }) : [],
      payFollowsTraining: check?.payFollowsTraining ?? false,
      minorAtStart: check?.minorAtStart ?? false,
      repeatsYear: row.repeatsYear,
      branchMinimumCents: row.branchMinimumCents,
      branchAgreement: row.branchAgreement,
      professionalBac: row.professionalBac,
      afterFailedExam: row.afterFailedExam,
      refusals: row.step === 'draft' ? (check?.refusals ?? []) : [],
      team: team.map(({ accountId: _, ...member }) => member),
      amendments: await this.amendments.of(row, summary!.hostKind, staff),
      documents: staff || own ? await this.documents.of(id) : [],
      termination: await this.#termination(row, staff),
      moves: await this.#moves(id, staff),
    };
  }

  async #termination(row: ContractRow, staff: boolean) {
    const termination = await this.queries.termination(row.id);
    if (!termination) return null;
    const names = await this.accounts.names([termination.recordedBy]);
    return {
      on: row.terminatedOn!,
      initiator: row.initiator!,
      mode: row.mode!,
      reason: staff ? termination.note : null,
      mediatorAskedOn: staff ? termination.mediatorAskedOn : null,
      announcedOn: staff ? termination.announcedOn : null,
      recordedBy: staff ? (names.get(termination.recordedBy) ?? null) : null,
      recordedOn: termination.recordedOn,
      withdrawable: staff && termination.recordedOn === `${this.clock.today()}`,
    };
  }

  async #moves(id: string, staff: boolean) {
    const moves = await this.queries.moves(id);
    const names = await this.accounts.names(
      moves.map(({ movedBy }) => movedBy).filter((who) => who !== null),
    );
    return moves.map((move) => ({
      to: move.toStep,
      on: move.movedOn,
      note: staff ? move.note : null,
      by: staff && move.movedBy ? (names.get(move.movedBy) ?? null) : null,
    }));
  }
}
