import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AccessGrants, type Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Outbox, type Refusal, RuleBroken, Transactional } from '#platform';
import { Teams } from '../teams/teams.service.js';
import { ContractQueries, type ContractRow } from './contract.queries.js';
import { ContractChecks } from './contract-checks.service.js';
import { actingRole, inputOf, lifeOf } from './contract-life.js';
import { type ContractStep, refusalsToStep } from './contract-life.rules.js';
import { Signatures } from './signatures.service.js';

export interface Move {
  to: Extract<ContractStep, 'filed' | 'accepted' | 'refused' | 'cancelled'>;
  on: string;
  note?: string | null;
}

/** The deposit and its decision, and a contract that will not take place: dated, signed rows. */
@Injectable()
export class ContractMoves {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly checks: ContractChecks,
    private readonly signatures: Signatures,
    private readonly grants: AccessGrants,
    private readonly teams: Teams,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async move(actor: Actor, id: string, { to, on, note }: Move): Promise<void> {
    const contract = await this.queries.locked(actor, id);
    if (!contract) throw new NotFound();
    const today = this.clock.today();
    const moves = await this.queries.moves(id);
    RuleBroken.ifAny([
      ...refusalsToStep(lifeOf(contract), to, actingRole(actor), today).map((refusal) => ({
        ...refusal,
        field: 'to',
      })),
      ...refusalsOfDay(on, `${today}`, contract.step === 'draft' ? null : (moves.at(-1)?.movedOn ?? null)),
      ...(to === 'refused' && !note?.trim() ? [whyRefused] : []),
    ]);
    await this.#mayBindAgain(actor, contract, to);
    await this.database.query('UPDATE contracts.contract SET stage = $2 WHERE id = $1', [id, to]);
    await this.#access(contract, to, on);
    await this.database.query(
      `INSERT INTO contracts.contract_move (contract_id, from_stage, to_stage, note, moved_by, moved_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, contract.step, to, note?.trim() || null, actor.id, on],
    );
    await this.outbox.add('ContractMoved', { contractId: id, learnerId: contract.learnerId, to });
    await this.audit.record({
      action: `contract.${to}`,
      subjectKind: 'contract',
      subjectId: id,
      actorId: actor.id,
      detail: { on },
    });
  }

  /** A contract whose deposit is refused no longer binds; filed again it does, unless another took its place. */
  async #mayBindAgain(actor: Actor, contract: ContractRow, to: Move['to']): Promise<void> {
    if (contract.step !== 'refused' || to !== 'filed') return;
    await this.signatures.holdPlaces(contract);
    const { refusals } = await this.checks.of(actor, inputOf(contract), contract.id);
    RuleBroken.ifAny(refusals.filter(({ code }) => code === 'contract.overlap'));
  }

  async #access(contract: ContractRow, to: Move['to'], on: string): Promise<void> {
    if (to === 'refused') await this.grants.end(contract.id, on);
    if (to === 'cancelled') await this.grants.end(contract.id, dayBefore(contract.startsOn));
    if (contract.step === 'refused' && to === 'filed') await this.teams.syncAccess(contract.id);
  }
}

const dayBefore = (iso: string) => `${Temporal.PlainDate.from(iso).subtract({ days: 1 })}`;

const whyRefused: Refusal = {
  code: 'contract.refusal_unexplained',
  message: 'Indiquez pourquoi le dépôt est refusé.',
  field: 'note',
};

function refusalsOfDay(on: string, today: string, previous: string | null): Refusal[] {
  if (on > today) {
    return [
      {
        code: 'contract.move_in_future',
        message: 'Cette étape ne peut pas être datée d’un jour à venir.',
        field: 'on',
      },
    ];
  }
  if (previous === null || on >= previous) return [];
  return [
    {
      code: 'contract.move_before_previous',
      message: 'Cette étape ne peut pas précéder la précédente. Corrigez la date.',
      field: 'on',
    },
  ];
}
