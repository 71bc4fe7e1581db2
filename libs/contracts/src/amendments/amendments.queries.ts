import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { AmendmentStage } from './amendment.rules.js';
import type { AmendedTerms } from './contract-terms.rules.js';

export interface AmendmentRow {
  id: string;
  contractId: string;
  number: number;
  effectiveOn: string;
  signedOn: string;
  grossMonthlyPayCents: number | null;
  hoursPerWeek: number | null;
  siteId: string | null;
  tutorId: string | null;
  endsOn: string | null;
  afterFailedExam: boolean;
  reason: string | null;
  stage: AmendmentStage;
  filedOn: string | null;
}

@Injectable()
export class AmendmentQueries {
  constructor(private readonly database: Database) {}

  /** A contract's amendments, oldest first. */
  of(contractId: string): Promise<AmendmentRow[]> {
    return this.database.query<AmendmentRow>(
      `SELECT a.id, a.contract_id AS "contractId", a.number, a.effective_on::text AS "effectiveOn",
              a.signed_on::text AS "signedOn", a.gross_monthly_pay_cents AS "grossMonthlyPayCents",
              a.weekly_minutes / 60.0::float8 AS "hoursPerWeek", a.site_id AS "siteId", a.tutor_id AS "tutorId",
              a.ends_on::text AS "endsOn", a.after_failed_exam AS "afterFailedExam", a.reason, a.stage,
              (SELECT max(m.moved_on)::text FROM contracts.amendment_move m
               WHERE m.amendment_id = a.id AND m.to_stage = 'filed') AS "filedOn"
       FROM contracts.amendment a WHERE a.contract_id = $1 ORDER BY a.number`,
      [contractId],
    );
  }

  moves(
    contractId: string,
  ): Promise<
    { amendmentId: string; to: AmendmentStage; on: string; note: string | null; movedBy: string | null }[]
  > {
    return this.database.query(
      `SELECT m.amendment_id AS "amendmentId", m.to_stage AS "to", m.moved_on::text AS "on", m.note, m.moved_by AS "movedBy"
       FROM contracts.amendment_move m JOIN contracts.amendment a ON a.id = m.amendment_id
       WHERE a.contract_id = $1 ORDER BY m.id`,
      [contractId],
    );
  }
}

/** An amendment as the rules read it: what it does not change is left out. */
export const amendedTermsOf = (row: AmendmentRow): AmendedTerms => ({
  number: row.number,
  effectiveOn: row.effectiveOn,
  stands: row.stage !== 'refused',
  siteId: row.siteId ?? undefined,
  tutorId: row.tutorId ?? undefined,
  endsOn: row.endsOn ?? undefined,
  hoursPerWeek: row.hoursPerWeek ?? undefined,
  grossMonthlyPayCents: row.grossMonthlyPayCents ?? undefined,
});
