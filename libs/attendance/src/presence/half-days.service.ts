import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { halfRank } from '#almanac';
import { Accounts, type Actor } from '#identity';
import { Learners } from '#learners';
import { Database, RuleBroken } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { instantSql, Ledger } from '../ledger/ledger.service.js';
import type { Half } from '../ledger/states.js';
import type { LearnerTotalsView } from '../totals/totals.dto.js';
import { Totals } from '../totals/totals.service.js';
import type { HalfDayRevision, LearnerHalfDay } from './presence.dto.js';

const LONGEST_DAYS = 800;

/** One learner's half-days: expected, recorded, and how each record came to be. */
@Injectable()
export class HalfDays {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly learners: Learners,
    private readonly places: FrozenPlaces,
    private readonly ledger: Ledger,
    private readonly sums: Totals,
  ) {}

  /** @throws NotFound when the actor may not see this learner */
  async of(actor: Actor, learnerId: string, from: string, to: string): Promise<LearnerHalfDay[]> {
    await this.learners.one(actor, learnerId);
    mustBePeriod(from, to);
    const places = await this.places.of([learnerId], from, to);
    const entries = new Map(
      (await this.ledger.read([learnerId], from, to)).map((entry) => [`${entry.day} ${entry.half}`, entry]),
    );
    return places
      .map(({ day, half, place, name, cohortId, contractId, begun }): LearnerHalfDay => {
        const entry = entries.get(`${day} ${half}`);
        return {
          day,
          half,
          place,
          name: name ?? null,
          cohortId,
          contractId,
          begun,
          state: entry?.state ?? null,
          minutes: entry?.minutes ?? null,
          revision: entry?.revision ?? 0,
        };
      })
      .sort((one, other) => (halfRank(one) < halfRank(other) ? -1 : 1));
  }

  /** The learner's totals; rates and what is still reachable by `to`. */
  async totals(actor: Actor, learnerId: string, from: string, to: string): Promise<LearnerTotalsView> {
    await this.learners.one(actor, learnerId);
    mustBePeriod(from, to);
    const [totals] = await this.sums.of([learnerId], from, to);
    return totals!;
  }

  /** Every revision of a half-day, the newest first, with who, when and why. */
  async history(actor: Actor, learnerId: string, day: string, half: Half): Promise<HalfDayRevision[]> {
    await this.learners.one(actor, learnerId);
    const rows = await this.database.query<HalfDayRevision>(
      `SELECT e.revision, e.state, e.minutes, e.origin, e.recorded_by AS "recordedBy",
              ${instantSql('e.recorded_at')} AS "recordedAt", p.payload ->> 'reason' AS reason,
              coalesce(w.on_paper, false) AS "onPaper",
              e.payload_hash IS NOT NULL AND p.payload IS NULL AS "reasonErased"
       FROM attendance.entry e
       LEFT JOIN attendance.entry_payload p ON p.learner_id = e.learner_id AND p.seq = e.seq
       LEFT JOIN attendance.workplace_log w ON w.id = e.source_id AND e.origin = 'workplace'
       WHERE e.learner_id = $1 AND e.day = $2 AND e.half = $3 ORDER BY e.revision DESC`,
      [learnerId, day, half],
    );
    const names = await this.accounts.names(rows.map((row) => row.recordedBy));
    return rows.map((row) => ({ ...row, recordedBy: names.get(row.recordedBy) ?? 'Compte fermé' }));
  }
}

function mustBePeriod(from: string, to: string): void {
  const length = Temporal.PlainDate.from(from).until(to).days;
  if (length < 0 || length > LONGEST_DAYS)
    throw new RuleBroken([
      {
        code: 'period_out_of_range',
        message: 'Choisissez une période qui finit après son début et dure deux ans au plus.',
        field: 'to',
      },
    ]);
}
