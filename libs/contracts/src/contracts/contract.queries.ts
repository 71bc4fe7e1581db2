import { Injectable } from '@nestjs/common';
import { type Actor, visibleLearners } from '#identity';
import { type AgeException, openFiles } from '#learners';
import { Clock, Database } from '#platform';
import type { ContractKind } from './contract-kinds.js';
import type { ContractState, ContractStep } from './contract-life.rules.js';
import type { Followed } from './peak.rules.js';
import type { TerminationInitiator, TerminationMode } from './termination.rules.js';

export interface ContractRow {
  id: string;
  learnerId: string;
  siteId: string;
  tutorId: string;
  kind: ContractKind;
  startsOn: string;
  /** The end agreed last. */
  endsOn: string;
  /** The end agreed when it was signed. */
  firstEndsOn: string;
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
  terminationId: string | null;
  terminatedOn: string | null;
  initiator: TerminationInitiator | null;
  mode: TerminationMode | null;
  /** The day of the newest deposit, when there is one. */
  filedOn: string | null;
}

/** Which contracts a page lists; days are YYYY-MM-DD. */
export interface ContractPage {
  learnerId?: string;
  siteIds?: string[];
  kind?: ContractKind;
  state?: ContractState;
  clock?: ContractClock;
  stretches?: { learnerId: string; from: string; to: string }[];
  limit: number;
  /** The id of the last contract read. */
  after?: string;
}

/** What a contract waits for. */
export const contractClocks = ['deposit', 'decision', 'amendment'] as const;
export type ContractClock = (typeof contractClocks)[number];

export interface MoveRow {
  fromStep: ContractStep | null;
  toStep: ContractStep;
  note: string | null;
  movedBy: string | null;
  movedOn: string;
}

export interface TerminationRow {
  note: string | null;
  recordedBy: string;
  recordedOn: string;
  mediatorAskedOn: string | null;
  announcedOn: string | null;
}

/** One of the team, now or later: whoever has left reads the contract no more. */
const OWN_TEAM = `EXISTS (SELECT 1 FROM contracts.contract_tutor own WHERE own.contract_id = c.id
  AND own.tutor_id = ANY ($4::uuid[]) AND (own.last_day IS NULL OR own.last_day >= $1::date))`;

/** A contract as it stands on the day $1: its terms follow the amendments that stand and have taken effect. */
const CONTRACT = `
  SELECT c.id, c.learner_id AS "learnerId", coalesce(x.site_id, c.site_id) AS "siteId",
         coalesce(p.tutor_id, c.tutor_id) AS "tutorId", c.kind, c.starts_on::text AS "startsOn",
         coalesce(x.ends_on, c.ends_on)::text AS "endsOn", c.ends_on::text AS "firstEndsOn", c.last_day::text AS "lastDay",
         c.company_first_day::text AS "companyFirstDay",
         coalesce(x.weekly_minutes, c.weekly_minutes) / 60.0::float8 AS "hoursPerWeek", c.school_hours AS "schoolHours",
         coalesce(x.pay, c.gross_monthly_pay_cents) AS "grossMonthlyPayCents",
         c.age_exceptions AS "ageExceptions", c.repeats_year AS "repeatsYear", c.branch_minimum_cents AS "branchMinimumCents",
         c.branch_agreement AS "branchAgreement", c.professional_bac AS "professionalBac",
         c.after_failed_exam OR coalesce(x.failed, false) AS "afterFailedExam", c.stage AS step, c.signed_on::text AS "signedOn",
         t.id AS "terminationId", t.last_day::text AS "terminatedOn", t.initiator, t.ground AS mode,
         (SELECT max(m.moved_on)::text FROM contracts.contract_move m WHERE m.contract_id = c.id AND m.to_stage = 'filed') AS "filedOn"
  FROM contracts.contract c
    LEFT JOIN contracts.standing_termination t ON t.contract_id = c.id
    LEFT JOIN LATERAL (
      SELECT (array_agg(a.site_id ORDER BY a.number DESC) FILTER (WHERE a.site_id IS NOT NULL AND a.effective_on <= $1))[1] AS site_id,
             (array_agg(a.weekly_minutes ORDER BY a.number DESC)
               FILTER (WHERE a.weekly_minutes IS NOT NULL AND a.effective_on <= $1))[1] AS weekly_minutes,
             (array_agg(a.gross_monthly_pay_cents ORDER BY a.number DESC)
               FILTER (WHERE a.gross_monthly_pay_cents IS NOT NULL AND a.effective_on <= $1))[1] AS pay,
             (array_agg(a.ends_on ORDER BY a.number DESC) FILTER (WHERE a.ends_on IS NOT NULL))[1] AS ends_on,
             bool_or(a.after_failed_exam) AS failed
      FROM contracts.amendment a WHERE a.contract_id = c.id AND a.stage <> 'refused') x ON true
    LEFT JOIN LATERAL (
      SELECT m.tutor_id FROM contracts.contract_tutor m
      WHERE m.contract_id = c.id AND m.main AND m.first_day <= greatest($1::date, c.starts_on)
      ORDER BY m.first_day DESC LIMIT 1) p ON true`;

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
    const today = `${this.clock.today()}`;
    const parameters: unknown[] = [today, only.id ?? null, only.learnerId ?? null, tutorIds];
    const scope = this.#scope(actor, today, parameters);
    return this.database.query<ContractRow>(
      `${CONTRACT} WHERE ($2::uuid IS NULL OR c.id = $2) AND ($3::uuid IS NULL OR c.learner_id = $3) AND ${scope}
       ORDER BY c.starts_on DESC, c.id DESC`,
      parameters,
    );
  }

  /**
   * A page of the contracts this actor may read: those to file first, by their deadline, then the drafts, then the newest.
   * Cohorts come as stretches of days on which a learner's contract would begin in them.
   */
  page(actor: Actor, tutorIds: readonly string[], filter: ContractPage): Promise<ContractRow[]> {
    const today = `${this.clock.today()}`;
    const { stretches } = filter;
    const parameters: unknown[] = [
      today,
      filter.after ?? null,
      filter.learnerId ?? null,
      tutorIds,
      filter.siteIds ?? null,
      filter.kind ?? null,
      filter.state ?? null,
      filter.clock ?? null,
      stretches?.map(({ learnerId }) => learnerId) ?? null,
      stretches?.map(({ from }) => from) ?? null,
      stretches?.map(({ to }) => to) ?? null,
      filter.limit,
    ];
    return this.database.query<ContractRow>(
      `WITH read AS (${CONTRACT} WHERE ($3::uuid IS NULL OR c.learner_id = $3) AND ${this.#scope(actor, today, parameters)}),
       keyed AS (
         SELECT read.*,
                CASE WHEN step IN ('signed', 'refused') AND kind <> 'internship' THEN 0 WHEN step = 'draft' THEN 1 ELSE 2 END AS rank,
                "startsOn"::date - '2000-01-01'::date AS day
         FROM read)
       SELECT * FROM keyed
       WHERE ($5::uuid[] IS NULL OR "siteId" = ANY ($5)) AND ($6::text IS NULL OR kind = $6)
         AND ($7::text IS NULL OR $7 = CASE
           WHEN step IN ('draft', 'cancelled', 'refused') OR $1::date < "startsOn"::date THEN step
           WHEN $1::date <= "lastDay"::date THEN 'running'
           WHEN "terminatedOn" IS NOT NULL THEN 'terminated' ELSE 'ended' END)
         AND ($8::text IS NULL OR $8 = 'deposit' AND rank = 0 OR $8 = 'decision' AND step = 'filed'
           OR $8 = 'amendment' AND EXISTS (SELECT 1 FROM contracts.amendment a
                WHERE a.contract_id = keyed.id AND a.stage IN ('signed', 'refused')))
         AND ($9::uuid[] IS NULL OR EXISTS (SELECT 1 FROM unnest($9::uuid[], $10::date[], $11::date[]) AS e(learner, first, last)
                WHERE e.learner = "learnerId" AND "startsOn"::date BETWEEN e.first AND e.last))
         AND ($2::uuid IS NULL OR (rank, CASE WHEN rank = 0 THEN day ELSE -day END, id)
           > (SELECT k.rank, CASE WHEN k.rank = 0 THEN k.day ELSE -k.day END, k.id FROM keyed k WHERE k.id = $2))
       ORDER BY rank, CASE WHEN rank = 0 THEN day ELSE -day END, id LIMIT $12`,
      parameters,
    );
  }

  /** SQL of what this actor may read: staff everything but what is archived; a team its own; a learner their own; neither of them drafts. */
  #scope(actor: Actor, today: string, parameters: unknown[]): string {
    const seen = visibleLearners(actor, 'c.learner_id', today, parameters);
    const own = actor.roles.includes('learner') ? 'true' : OWN_TEAM;
    const open = openFiles(actor, 'c.learner_id', parameters);
    return actor.seesEveryone
      ? `$4::uuid[] IS NOT NULL AND ${open}`
      : `${seen} AND ${open} AND ${own} AND $4::uuid[] IS NOT NULL AND c.stage NOT IN ('draft', 'cancelled')`;
  }

  /** One contract, its row locked until the transaction ends, for whoever acts on it; null for what follows of an act. */
  async locked(actor: Actor | null, id: string): Promise<ContractRow | undefined> {
    await this.database.query('SELECT 1 FROM contracts.contract WHERE id = $1 FOR UPDATE', [id]);
    const parameters: unknown[] = [`${this.clock.today()}`, id];
    const open = actor ? openFiles(actor, 'c.learner_id', parameters) : 'true';
    const [row] = await this.database.query<ContractRow>(
      `${CONTRACT} WHERE c.id = $2 AND ${open}`,
      parameters,
    );
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
      `SELECT greatest(m.first_day, b.starts_on)::text AS "startsOn",
              least(coalesce(m.last_day, b.last_day), b.last_day)::text AS "lastDay", c.repeats_year AS "repeatsYear"
       FROM contracts.binding_contract b JOIN contracts.contract c ON c.id = b.id
         JOIN contracts.contract_tutor m ON m.contract_id = b.id AND m.main AND m.tutor_id = ANY ($1::uuid[])
       WHERE b.learner_id <> $2 AND b.kind = 'apprenticeship' AND m.first_day <= b.last_day`,
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

  /** The termination that stands; one that was taken back is left out. */
  async termination(id: string): Promise<TerminationRow | undefined> {
    const [row] = await this.database.query<TerminationRow>(
      `SELECT note, recorded_by AS "recordedBy", recorded_on::text AS "recordedOn",
              mediator_asked_on::text AS "mediatorAskedOn", announced_on::text AS "announcedOn"
       FROM contracts.standing_termination WHERE contract_id = $1`,
      [id],
    );
    return row;
  }
}
