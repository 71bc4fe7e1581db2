import { Injectable } from '@nestjs/common';
import { type Actor, visibleLearners } from '#identity';
import type { AgeException } from '#learners';
import { Clock, Database } from '#platform';
import type { ContractKind } from './contract-kinds.js';
import type { ContractStep } from './contract-life.rules.js';
import type { Followed } from './peak.rules.js';
import type { TerminationInitiator, TerminationMode } from './termination.rules.js';

export interface ContractRow {
  id: string;
  learnerId: string;
  siteId: string;
  tutorId: string;
  kind: ContractKind;
  startsOn: string;
  endsOn: string;
  lastDay: string;
  companyFirstDay: string;
  hoursPerWeek: number;
  schoolHours: number | null;
  grossMonthlyPayCents: number | null;
  ageExceptions: AgeException[];
  repeatsYear: boolean;
  branchMinimumCents: number | null;
  branchAgreement: boolean;
  professionalBac: boolean;
  afterFailedExam: boolean;
  step: ContractStep;
  signedOn: string | null;
  terminatedOn: string | null;
  initiator: TerminationInitiator | null;
  mode: TerminationMode | null;
  /** The day of the newest deposit, when there is one. */
  filedOn: string | null;
}

export interface MoveRow {
  fromStep: ContractStep | null;
  toStep: ContractStep;
  note: string | null;
  movedBy: string | null;
  movedOn: string;
}

const CONTRACT = `
  SELECT c.id, c.learner_id AS "learnerId", c.site_id AS "siteId", c.tutor_id AS "tutorId", c.kind,
         c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.last_day::text AS "lastDay",
         c.company_first_day::text AS "companyFirstDay", c.weekly_minutes / 60.0::float8 AS "hoursPerWeek",
         c.school_hours AS "schoolHours", c.gross_monthly_pay_cents AS "grossMonthlyPayCents",
         c.age_exceptions AS "ageExceptions", c.repeats_year AS "repeatsYear", c.branch_minimum_cents AS "branchMinimumCents",
         c.branch_agreement AS "branchAgreement", c.professional_bac AS "professionalBac",
         c.after_failed_exam AS "afterFailedExam", c.stage AS step, c.signed_on::text AS "signedOn",
         t.last_day::text AS "terminatedOn", t.initiator, t.ground AS mode,
         (SELECT max(m.moved_on)::text FROM contracts.contract_move m WHERE m.contract_id = c.id AND m.to_stage = 'filed') AS "filedOn"
  FROM contracts.contract c LEFT JOIN contracts.termination t ON t.contract_id = c.id`;

@Injectable()
export class ContractQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The contracts this actor may read, newest first, or the one asked for. A tutor reads those they follow, a
   * learner their own, neither of them a draft.
   */
  seen(
    actor: Actor,
    tutorIds: readonly string[],
    only: { id?: string; learnerId?: string } = {},
  ): Promise<ContractRow[]> {
    const parameters: unknown[] = [only.id ?? null, only.learnerId ?? null, tutorIds];
    const seen = visibleLearners(actor, 'c.learner_id', `${this.clock.today()}`, parameters);
    const own = actor.roles.includes('learner') ? 'true' : 'c.tutor_id = ANY ($3::uuid[])';
    const scope = actor.seesEveryone
      ? '$3::uuid[] IS NOT NULL'
      : `${seen} AND ${own} AND $3::uuid[] IS NOT NULL AND c.stage NOT IN ('draft', 'cancelled')`;
    return this.database.query<ContractRow>(
      `${CONTRACT} WHERE ($1::uuid IS NULL OR c.id = $1) AND ($2::uuid IS NULL OR c.learner_id = $2) AND ${scope}
       ORDER BY c.starts_on DESC, c.id DESC`,
      parameters,
    );
  }

  /** One contract, its row locked until the transaction ends. */
  async locked(id: string): Promise<ContractRow | undefined> {
    await this.database.query('SELECT 1 FROM contracts.contract WHERE id = $1 FOR UPDATE', [id]);
    const [row] = await this.database.query<ContractRow>(`${CONTRACT} WHERE c.id = $1`, [id]);
    return row;
  }

  /** A learner's contracts that bind, but for one. */
  bindingOthers(
    learnerId: string,
    exceptId: string | null,
  ): Promise<{ siteId: string; startsOn: string; lastDay: string }[]> {
    return this.database.query(
      `SELECT site_id AS "siteId", starts_on::text AS "startsOn", last_day::text AS "lastDay" FROM contracts.binding_contract
       WHERE learner_id = $1 AND id IS DISTINCT FROM $2 ORDER BY starts_on`,
      [learnerId, exceptId],
    );
  }

  /** When other learners are apprentices of these tutors. */
  followedBy(tutorIds: readonly string[], exceptLearnerId: string): Promise<Followed[]> {
    return this.database.query<Followed>(
      `SELECT b.starts_on::text AS "startsOn", b.last_day::text AS "lastDay", c.repeats_year AS "repeatsYear"
       FROM contracts.binding_contract b JOIN contracts.contract c ON c.id = b.id
       WHERE b.tutor_id = ANY ($1::uuid[]) AND b.learner_id <> $2 AND b.kind = 'apprenticeship'`,
      [tutorIds, exceptLearnerId],
    );
  }

  moves(id: string): Promise<MoveRow[]> {
    return this.database.query<MoveRow>(
      `SELECT from_stage AS "fromStep", to_stage AS "toStep", note, moved_by AS "movedBy", moved_on::text AS "movedOn"
       FROM contracts.contract_move WHERE contract_id = $1 ORDER BY id`,
      [id],
    );
  }

  async termination(
    id: string,
  ): Promise<{ note: string | null; recordedBy: string; recordedOn: string } | undefined> {
    const [row] = await this.database.query<{ note: string | null; recordedBy: string; recordedOn: string }>(
      `SELECT note, recorded_by AS "recordedBy", recorded_on::text AS "recordedOn"
       FROM contracts.termination WHERE contract_id = $1`,
      [id],
    );
    return row;
  }
}
