import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, RuleBroken, Transactional } from '#platform';
import { Learners } from '../people/learners.service.js';
import {
  type EquipmentKind,
  inventoryNumber,
  type ReturnState,
  reasonToReturn,
  refusalsToLend,
  refusalsToReturnEquipment,
} from './equipment.rules.js';
import { type Loan, LoanQueries } from './loans.queries.js';

export interface AskedLoan {
  kind: EquipmentKind;
  inventoryNumber: string;
  label?: string;
  lentOn: string;
  dueOn?: string;
}

/** Laptops, badges and the rest, lent to learners: one thing to one person at a time, which the database holds. */
@Injectable()
export class Loans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly learners: Learners,
    private readonly queries: LoanQueries,
    private readonly audit: Audit,
  ) {}

  /** Lends a thing, written down on the way when its number is new. Gives the loan's id. */
  @Transactional()
  async lend(actor: Actor, learnerId: string, asked: AskedLoan): Promise<string> {
    const learner = await this.learners.one(actor, learnerId);
    const number = inventoryNumber(asked.inventoryNumber);
    const { lentOn, dueOn = null } = asked;
    const standing = await this.queries.standing(number);
    RuleBroken.ifAny(
      refusalsToLend({
        lentOn,
        dueOn,
        today: this.#today(),
        present: learner.enrolments.some(
          ({ entryOn, exitOn }) => entryOn <= lentOn && (exitOn === null || exitOn >= lentOn),
        ),
        holder: standing?.holder ?? null,
        freeFrom: standing?.freeFrom ?? null,
        lost: standing?.lost ?? false,
      }),
    );
    const equipmentId = standing?.equipmentId ?? (await this.#writeDown(number, asked));
    const [loan] = await this.database
      .query<{ id: string }>(
        `INSERT INTO learners.equipment_loan (equipment_id, learner_id, lent_on, lent_by, due_on) VALUES ($1, $2, $3, $4, $5)
         RETURNING id`,
        [equipmentId, learnerId, lentOn, actor.id, dueOn],
      )
      .catch(alreadyLent);
    await this.#record(actor, 'learner.equipment_lent', learnerId, { loanId: loan!.id, number });
    return loan!.id;
  }

  /** Takes a loan back that was recorded by mistake: as if it had not been. */
  @Transactional()
  async cancel(actor: Actor, id: string): Promise<void> {
    const loan = await this.queries.one(id);
    if (loan.returnedOn !== null)
      throw new RuleBroken([{ code: 'loan.returned', message: 'Ce matériel est déjà revenu.' }]);
    await this.database.query('DELETE FROM learners.equipment_loan WHERE id = $1', [id]);
    await this.#record(actor, 'learner.loan_cancelled', loan.learnerId, { number: loan.inventoryNumber });
  }

  @Transactional()
  async giveBack(
    actor: Actor,
    id: string,
    asked: { returnedOn: string; state: ReturnState; note?: string },
  ): Promise<void> {
    const loan = await this.queries.one(id);
    RuleBroken.ifAny(refusalsToReturnEquipment(loan, asked.returnedOn, this.#today()));
    await this.database.query(
      `UPDATE learners.equipment_loan SET returned_on = $2, returned_state = $3, return_note = $4, returned_to = $5
       WHERE id = $1 AND returned_on IS NULL`,
      [id, asked.returnedOn, asked.state, asked.note || null, actor.id],
    );
    await this.#record(actor, 'learner.equipment_returned', loan.learnerId, {
      loanId: id,
      number: loan.inventoryNumber,
      state: asked.state,
    });
  }

  /** Takes a return back, unless the thing is with somebody else by now. */
  @Transactional()
  async takeReturnBack(actor: Actor, id: string): Promise<void> {
    const loan = await this.queries.one(id);
    await this.database
      .query(
        `UPDATE learners.equipment_loan SET returned_on = NULL, returned_state = NULL, return_note = NULL, returned_to = NULL
         WHERE id = $1`,
        [id],
      )
      .catch(alreadyLent);
    await this.#record(actor, 'learner.return_cancelled', loan.learnerId, { number: loan.inventoryNumber });
  }

  /** What should have come back by that day (YYYY-MM-DD): its holder has left, or the day agreed is over. */
  async equipmentToReturn(today: string): Promise<(Loan & { why: 'left' | 'overdue' })[]> {
    return (await this.queries.out()).flatMap((loan) => {
      const why = reasonToReturn(loan, loan.exitOn, today);
      return why ? [{ ...loan, why }] : [];
    });
  }

  /** What those whose last place is in that promotion still have; one statement. */
  async outIn(cohortId: string): Promise<Loan[]> {
    return (await this.queries.out()).filter((loan) => loan.cohortId === cohortId);
  }

  async #writeDown(number: string, { kind, label }: AskedLoan): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.equipment (kind, inventory_number, label) VALUES ($1, $2, $3)
       ON CONFLICT (inventory_number) DO UPDATE SET inventory_number = excluded.inventory_number RETURNING id`,
      [kind, number, label || null],
    );
    return row!.id;
  }

  #today = () => this.clock.today().toString();

  #record = (actor: Actor, action: string, learnerId: string, detail: Record<string, unknown>) =>
    this.audit.record({ action, subjectKind: 'learner', subjectId: learnerId, actorId: actor.id, detail });
}

/** Two people lent the same thing at once: the database kept the first. */
function alreadyLent(error: unknown): never {
  if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23P01')
    throw new Conflict(
      'loan.already_lent',
      'Ce matériel est prêté à quelqu’un d’autre. Enregistrez d’abord son retour.',
      'inventoryNumber',
    );
  throw error;
}
