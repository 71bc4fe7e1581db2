import { Injectable } from '@nestjs/common';
import { Hosts } from '#hosts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Outbox, type Refusal, RuleBroken, Transactional } from '#platform';
import { ContractQueries, type ContractRow } from '../contracts/contract.queries.js';
import { ContractChecks } from '../contracts/contract-checks.service.js';
import { inputOf } from '../contracts/contract-life.js';
import { Signatures } from '../contracts/signatures.service.js';
import { ContractRules } from '../settings/contract-rules.service.js';
import { Teams } from '../teams/teams.service.js';
import {
  type AmendmentStage,
  fieldsTouched,
  type NewAmendment,
  refusalsToAmend,
  refusalsToMoveAmendment,
} from './amendment.rules.js';
import { AmendmentQueries, type AmendmentRow } from './amendments.queries.js';

const isBinding = ({ step }: ContractRow) => ['signed', 'filed', 'accepted'].includes(step);

/** Changes of a signed contract: dated, signed rows, filed again with the same clock as the contract. */
@Injectable()
export class Amendments {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractQueries,
    private readonly queries: AmendmentQueries,
    private readonly checks: ContractChecks,
    private readonly signatures: Signatures,
    private readonly teams: Teams,
    private readonly hosts: Hosts,
    private readonly rules: ContractRules,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Signs an amendment: every rule it touches is asked at once; its effect on end, team and access goes with it. */
  @Transactional()
  async sign(actor: Actor, contractId: string, asked: NewAmendment): Promise<string> {
    const contract = await this.contracts.locked(actor, contractId);
    if (!contract) throw new NotFound();
    await this.signatures.holdPlaces({ ...contract, tutorId: asked.tutorId ?? contract.tutorId });
    const earlier = await this.queries.of(contractId);
    RuleBroken.ifAny(await this.#refusals(actor, contract, earlier, asked));
    const number = earlier.length + 1;
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO contracts.amendment (contract_id, number, effective_on, signed_on, gross_monthly_pay_cents, weekly_minutes,
         site_id, tutor_id, ends_on, after_failed_exam, reason, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        contractId,
        number,
        asked.effectiveOn,
        asked.signedOn,
        asked.grossMonthlyPayCents ?? null,
        asked.hoursPerWeek === undefined ? null : Math.round(asked.hoursPerWeek * 60),
        asked.siteId ?? null,
        asked.tutorId ?? null,
        asked.endsOn ?? null,
        asked.afterFailedExam ?? false,
        asked.reason || null,
        actor.id,
      ],
    );
    await this.#noteMove(actor, row!.id, null, 'signed', asked.signedOn, null);
    if (asked.tutorId) {
      await this.teams.replaceMain(contractId, asked.tutorId, asked.effectiveOn, actor.id);
    }
    await this.#follow(contract);
    await this.outbox.add('ContractAmended', { contractId, learnerId: contract.learnerId });
    await this.audit.record({
      action: 'contract.amended',
      subjectKind: 'contract',
      subjectId: contractId,
      actorId: actor.id,
      detail: { amendmentId: row!.id, number, effectiveOn: asked.effectiveOn },
    });
    return row!.id;
  }

  /** Its deposit and the decision; a refused amendment changes nothing until it is filed again. */
  @Transactional()
  async move(
    actor: Actor,
    contractId: string,
    amendmentId: string,
    { to, on, note }: { to: Exclude<AmendmentStage, 'signed'>; on: string; note?: string },
  ): Promise<void> {
    const contract = await this.contracts.locked(actor, contractId);
    const amendment = (await this.queries.of(contractId)).find(({ id }) => id === amendmentId);
    if (!contract || !amendment) throw new NotFound();
    const last = (await this.queries.moves(contractId)).findLast((move) => move.amendmentId === amendmentId);
    RuleBroken.ifAny([
      ...refusalsToMoveAmendment(amendment.stage, to),
      ...refusalsOfDay(on, `${this.clock.today()}`, last?.on ?? amendment.signedOn),
      ...(to === 'refused' && !note?.trim() ? [whyRefused] : []),
    ]);
    await this.#noteMove(actor, amendmentId, amendment.stage, to, on, note?.trim() || null);
    await this.database.query('UPDATE contracts.amendment SET stage = $2 WHERE id = $1', [amendmentId, to]);
    await this.#follow(contract);
    await this.outbox.add('ContractAmended', { contractId, learnerId: contract.learnerId });
    await this.audit.record({
      action: `contract.amendment_${to}`,
      subjectKind: 'contract',
      subjectId: contractId,
      actorId: actor.id,
      detail: { amendmentId, number: amendment.number, on },
    });
  }

  async #refusals(
    actor: Actor,
    contract: ContractRow,
    earlier: AmendmentRow[],
    asked: NewAmendment,
  ): Promise<Refusal[]> {
    const { failedExamMonths } = await this.rules.on(contract.startsOn);
    const standing = earlier.filter(({ stage }) => stage !== 'refused');
    const own = refusalsToAmend(
      {
        binds: isBinding(contract),
        terminated: contract.terminatedOn !== null,
        startsOn: contract.startsOn,
        lastDay: contract.lastDay,
        signedOn: contract.signedOn,
        amendedOn:
          standing
            .map(({ effectiveOn }) => effectiveOn)
            .sort()
            .at(-1) ?? null,
        terms: contract,
      },
      asked,
      `${this.clock.today()}`,
      failedExamMonths,
    );
    const { effectiveOn, signedOn: _, reason: __, ...changes } = asked;
    const input = { ...inputOf(contract), ...withoutUndefined(changes) };
    const { refusals } = await this.checks.of(actor, input, contract.id, effectiveOn);
    const touched = fieldsTouched(changes);
    const ofContract = refusals
      .filter(({ code }) => !(asked.afterFailedExam && code === 'contract.school_share_too_low'))
      .map((refusal) => (atTheEnd.has(refusal.code) ? { ...refusal, field: 'endsOn' } : refusal))
      .filter(({ field }) => field !== undefined && touched.has(field));
    return [...own, ...ofContract, ...(await this.#sameHost(contract, asked))];
  }

  /** Another site of the same employer is a change of place; another employer is another contract. */
  async #sameHost(contract: ContractRow, { siteId }: NewAmendment): Promise<Refusal[]> {
    if (!siteId) return [];
    const [from, to] = [await this.hosts.site(contract.siteId), await this.hosts.site(siteId)];
    if (from.hostId === to.hostId) return [];
    return [
      {
        code: 'amendment.other_host',
        message: `Cet établissement est celui d’un autre employeur. Un avenant change de lieu chez «\u00A0${from.hostName}\u00A0»\u00A0; ailleurs, il faut un nouveau contrat.`,
        field: 'siteId',
      },
    ];
  }

  /** The contract's last day and everybody's access follow the amendments that stand. */
  async #follow({ id, terminatedOn }: ContractRow): Promise<void> {
    if (!terminatedOn) {
      await this.database.query(
        `UPDATE contracts.contract c SET last_day = coalesce((SELECT a.ends_on FROM contracts.amendment a
           WHERE a.contract_id = c.id AND a.ends_on IS NOT NULL AND a.stage <> 'refused'
           ORDER BY a.number DESC LIMIT 1), c.ends_on) WHERE c.id = $1`,
        [id],
      );
    }
    await this.teams.syncAccess(id);
  }

  async #noteMove(
    actor: Actor,
    amendmentId: string,
    from: AmendmentStage | null,
    to: AmendmentStage,
    on: string,
    note: string | null,
  ) {
    await this.database.query(
      `INSERT INTO contracts.amendment_move (amendment_id, from_stage, to_stage, note, moved_by, moved_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [amendmentId, from, to, note, actor.id, on],
    );
  }
}

/** Rules of the contract that a new end breaks, whatever field they name in a new contract. */
const atTheEnd: ReadonlySet<string> = new Set([
  'contract.overlap',
  'contract.school_share_too_low',
  'contract.professionalisation_share_too_low',
]);

const withoutUndefined = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;

const whyRefused: Refusal = {
  code: 'amendment.refusal_unexplained',
  message: 'Indiquez pourquoi le dépôt est refusé.',
  field: 'note',
};

function refusalsOfDay(on: string, today: string, previous: string): Refusal[] {
  if (on > today) {
    return [
      {
        code: 'amendment.move_in_future',
        message: 'Cette étape ne peut pas être datée d’un jour à venir.',
        field: 'on',
      },
    ];
  }
  if (on >= previous) return [];
  return [
    {
      code: 'amendment.move_before_previous',
      message: 'Cette étape ne peut pas précéder la précédente. Corrigez la date.',
      field: 'on',
    },
  ];
}
