import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Outbox, RuleBroken, Transactional } from '#platform';
import { ContractRules } from '../settings/contract-rules.service.js';
import { Teams } from '../teams/teams.service.js';
import { ContractQueries } from './contract.queries.js';
import { ContractChecks } from './contract-checks.service.js';
import { inputOf, lifeOf } from './contract-life.js';
import { Signatures } from './signatures.service.js';
import {
  refusalsToTerminate,
  refusalsToWithdraw,
  type TerminationInitiator,
  type TerminationMode,
} from './termination.rules.js';

export interface NewTermination {
  /** The last day of the contract. */
  on: string;
  initiator: TerminationInitiator;
  mode: TerminationMode;
  reason: string;
  mediatorAskedOn?: string;
  announcedOn?: string;
}

const day = (iso: string | undefined) => (iso ? Temporal.PlainDate.from(iso) : null);

@Injectable()
export class Terminations {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly checks: ContractChecks,
    private readonly signatures: Signatures,
    private readonly teams: Teams,
    private readonly rules: ContractRules,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Ends a contract before its term: its last day, its team's access and the event, together. */
  @Transactional()
  async terminate(actor: Actor, id: string, asked: NewTermination): Promise<void> {
    const contract = await this.queries.locked(actor, id);
    if (!contract) throw new NotFound();
    const today = this.clock.today();
    const { on, initiator, mode, reason } = asked;
    const facts = {
      ...asked,
      on: Temporal.PlainDate.from(on),
      mediatorAskedOn: day(asked.mediatorAskedOn),
      announcedOn: day(asked.announcedOn),
    };
    RuleBroken.ifAny(
      refusalsToTerminate(lifeOf(contract), facts, today, null, await this.rules.on(contract.startsOn)),
    );
    await this.database.query(
      `INSERT INTO contracts.termination (contract_id, revision, last_day, initiator, ground, note, recorded_by, recorded_on,
         mediator_asked_on, announced_on)
       VALUES ($1, (SELECT count(*) FROM contracts.termination WHERE contract_id = $1), $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        on,
        initiator,
        mode,
        reason.trim(),
        actor.id,
        `${today}`,
        asked.mediatorAskedOn ?? null,
        asked.announcedOn ?? null,
      ],
    );
    await this.database.query('UPDATE contracts.contract SET last_day = $2 WHERE id = $1', [id, on]);
    await this.teams.syncAccess(id);
    await this.outbox.add('ContractTerminated', { contractId: id, learnerId: contract.learnerId, on });
    await this.audit.record({
      action: 'contract.terminated',
      subjectKind: 'contract',
      subjectId: id,
      actorId: actor.id,
      detail: { on, initiator, mode },
    });
  }

  /** Takes back, on the same day, a termination recorded by mistake: one more row, and the contract binds as before. */
  @Transactional()
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const contract = await this.queries.locked(actor, id);
    const termination = await this.queries.termination(id);
    if (!contract?.terminationId || !termination) throw new NotFound();
    const today = `${this.clock.today()}`;
    await this.signatures.holdPlaces(contract);
    const { refusals } = await this.checks.of(actor, inputOf(contract), id);
    RuleBroken.ifAny([
      ...refusalsToWithdraw({ ...termination, reason }, today),
      ...refusals.filter(({ code }) => code === 'contract.overlap'),
    ]);
    await this.database.query(
      `INSERT INTO contracts.termination_withdrawal (termination_id, reason, withdrawn_by, withdrawn_on) VALUES ($1, $2, $3, $4)`,
      [contract.terminationId, reason.trim(), actor.id, today],
    );
    await this.database.query('UPDATE contracts.contract SET last_day = $2 WHERE id = $1', [
      id,
      contract.endsOn,
    ]);
    await this.teams.syncAccess(id);
    await this.outbox.add('ContractAmended', { contractId: id, learnerId: contract.learnerId });
    await this.audit.record({
      action: 'contract.termination_withdrawn',
      subjectKind: 'contract',
      subjectId: id,
      actorId: actor.id,
    });
  }
}
