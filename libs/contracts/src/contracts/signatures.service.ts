import { Injectable } from '@nestjs/common';
import { Tutors } from '#hosts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Outbox, type Refusal, RuleBroken, Transactional } from '#platform';
import { Teams } from '../teams/teams.service.js';
import { ContractQueries, type ContractRow } from './contract.queries.js';
import { ContractChecks } from './contract-checks.service.js';
import { ContractDrafts } from './contract-drafts.service.js';
import type { CompleteInput } from './contract-input.js';
import { actingRole, inputOf, lifeOf } from './contract-life.js';
import { refusalsToStep } from './contract-life.rules.js';

/** Signing: every rule asked at once, then the contract, the tutor's access and the event in one transaction. */
@Injectable()
export class Signatures {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly drafts: ContractDrafts,
    private readonly checks: ContractChecks,
    private readonly tutors: Tutors,
    private readonly teams: Teams,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Writes a contract and signs it; nothing is kept when it is refused. */
  @Transactional()
  async signNew(actor: Actor, input: CompleteInput, signedOn: string): Promise<string> {
    const id = await this.drafts.create(actor, input);
    await this.sign(actor, id, signedOn);
    return id;
  }

  /** Signs a draft on that day. */
  @Transactional()
  async sign(actor: Actor, id: string, signedOn: string): Promise<void> {
    const contract = await this.queries.locked(actor, id);
    if (!contract) throw new NotFound();
    const today = this.clock.today();
    RuleBroken.ifAny(refusalsToStep(lifeOf(contract), 'signed', actingRole(actor), today));
    await this.holdPlaces(contract);
    const { refusals } = await this.checks.of(actor, inputOf(contract), id);
    RuleBroken.ifAny([...refusals, ...notInTheFuture(signedOn, `${today}`)]);
    await this.database.query(
      `UPDATE contracts.contract SET stage = 'signed', signed_on = $2 WHERE id = $1`,
      [id, signedOn],
    );
    await this.database.query(
      `INSERT INTO contracts.contract_move (contract_id, from_stage, to_stage, moved_by, moved_on)
       VALUES ($1, 'draft', 'signed', $2, $3)`,
      [id, actor.id, signedOn],
    );
    await this.teams.open(contract, actor.id);
    await this.teams.syncAccess(id);
    await this.outbox.add('ContractSigned', { contractId: id, learnerId: contract.learnerId });
    await this.audit.record({
      action: 'contract.signed',
      subjectKind: 'contract',
      subjectId: id,
      actorId: actor.id,
      detail: { signedOn },
    });
  }

  /** Lets one signature at a time through for a learner and for a tutor: the rules then see each other's contracts. */
  async holdPlaces(contract: ContractRow): Promise<void> {
    const { accountId } = await this.tutors.one(contract.tutorId);
    for (const key of [`learner ${contract.learnerId}`, `tutor ${accountId}`]) {
      await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`contract ${key}`]);
    }
  }
}

const notInTheFuture = (signedOn: string, today: string): Refusal[] =>
  signedOn <= today
    ? []
    : [
        {
          code: 'contract.signed_in_future',
          message: 'La signature ne peut pas être datée d’un jour à venir.',
          field: 'signedOn',
        },
      ];
