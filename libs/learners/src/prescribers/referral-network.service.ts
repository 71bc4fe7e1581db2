import { Injectable } from '@nestjs/common';
import { Agreements, proposedTerms } from '#partnership';
import { Database } from '#platform';
import { prescriberLabels } from '../applications/prescriber-labels.js';
import type { Stage } from '../applications/stages.rules.js';
import type { PrescriberKind } from '../import/prescriber.rules.js';
import { type Outcomes, outcomesOf, type ReferralKind, shownToDepartment } from './referrals.rules.js';

/** What an organisation sent; without organisation, what those of a kind sent together. Days are YYYY-MM-DD. */
export interface Referrals extends Outcomes {
  prescriberId: string | null;
  kind: PrescriberKind;
  name: string | null;
  commune: string | null;
  stages: { stage: Stage; count: number }[];
  lastSentOn: string | null;
}

/** Who sends people, and what becomes of them: counts only. */
@Injectable()
export class ReferralNetwork {
  constructor(
    private readonly database: Database,
    private readonly agreements: Agreements,
  ) {}

  /** Every organisation of the directory, those that sent nobody over the period included. One statement. */
  async organisations(from: string, to: string): Promise<Referrals[]> {
    const rows = await this.database.query<Omit<Referrals, keyof Outcomes>>(
      `WITH sent AS (
         SELECT p.prescriber_id, p.kind, a.stage, count(*)::integer AS count, max(a.received_on) AS last
         FROM learners.prescription p JOIN learners.application a ON a.id = p.application_id
         WHERE a.received_on BETWEEN $1::date AND $2::date GROUP BY 1, 2, 3)
       SELECT o.id AS "prescriberId", coalesce(o.kind, s.kind) AS kind, o.name, o.commune,
              coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'count', s.count))
                FILTER (WHERE s.stage IS NOT NULL), '[]') AS stages, max(s.last)::text AS "lastSentOn"
       FROM learners.prescriber o FULL JOIN sent s ON s.prescriber_id = o.id
       GROUP BY o.id, coalesce(o.kind, s.kind)
       ORDER BY coalesce(sum(s.count), 0) DESC, o.name NULLS LAST, 2`,
      [from, to],
    );
    return rows.map((row) => ({ ...row, ...outcomesOf(row.stages) }));
  }

  /**
   * What the department may see of the network: by kind, nobody's name, and no figure over fewer people than the
   * agreement asks (null there). `from` and `to` are YYYY-MM-DD, both included.
   */
  async referralNetwork(from: string, to: string): Promise<(ReferralKind & { label: string })[]> {
    const organisations = await this.organisations(from, to);
    const kinds = (Object.keys(prescriberLabels) as PrescriberKind[]).map((kind) => ({
      kind,
      outcomes: outcomesOf(organisations.filter((one) => one.kind === kind).flatMap(({ stages }) => stages)),
    }));
    const terms = (await this.agreements.findEach([to])).get(to) ?? proposedTerms;
    return shownToDepartment(
      kinds.filter(({ outcomes }) => outcomes.sent > 0),
      terms.cellThreshold,
    ).map((row) => ({ ...row, label: prescriberLabels[row.kind] }));
  }
}
