import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AccessGrants, type Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Outbox, RuleBroken, Transactional } from '#platform';
import { ContractQueries } from './contract.queries.js';
import { lifeOf } from './contract-life.js';
import { refusalsToTerminate, type TerminationInitiator, type TerminationMode } from './termination.rules.js';

export interface NewTermination {
  /** The last day of the contract. */
  on: string;
  initiator: TerminationInitiator;
  mode: TerminationMode;
  reason: string;
}

@Injectable()
export class Terminations {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly grants: AccessGrants,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Ends a contract before its term: its last day, its tutor's access and the event, together. */
  @Transactional()
  async terminate(actor: Actor, id: string, { on, initiator, mode, reason }: NewTermination): Promise<void> {
    const contract = await this.queries.locked(id);
    if (!contract) throw new NotFound();
    const today = this.clock.today();
    RuleBroken.ifAny(
      refusalsToTerminate(
        lifeOf(contract),
        { on: Temporal.PlainDate.from(on), initiator, mode, reason },
        today,
      ),
    );
    await this.database.query(
      `INSERT INTO contracts.termination (contract_id, last_day, initiator, ground, note, recorded_by, recorded_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, on, initiator, mode, reason.trim(), actor.id, `${today}`],
    );
    await this.database.query('UPDATE contracts.contract SET last_day = $2 WHERE id = $1', [id, on]);
    await this.grants.end(id, on);
    await this.outbox.add('ContractTerminated', { contractId: id, learnerId: contract.learnerId, on });
    await this.audit.record({
      action: 'contract.terminated',
      subjectKind: 'contract',
      subjectId: id,
      actorId: actor.id,
      detail: { on, initiator, mode },
    });
  }
}
