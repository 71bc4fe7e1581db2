import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Enrolments } from '#learners';
import { Database } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { type LearnerTotals, type Tally, totalsOf } from './totals.rules.js';

const DEFAULT_MINUTES = 210;

/** Totals by learner: readings of the ledger, counted by the database. */
@Injectable()
export class Totals {
  constructor(
    private readonly database: Database,
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly places: FrozenPlaces,
    private readonly ledger: Ledger,
  ) {}

  /**
   * The totals of these learners (everyone ever enrolled for null) between two days, both included: one for each.
   * `cohortId` keeps the half-days expected under that promotion. A constant number of statements.
   */
  async of(
    learnerIds: readonly string[] | null,
    from: string,
    to: string,
    cohortId: string | null = null,
  ): Promise<(LearnerTotals & { learnerId: string })[]> {
    const ids = [...(learnerIds ?? new Set((await this.enrolments.all()).map((one) => one.learnerId)))];
    const tallies = new Map<string, Tally[]>(ids.map((id) => [id, []]));
    for (const { learnerId, ...tally } of await this.#frozen(ids, from, to, cohortId))
      tallies.get(learnerId)?.push(tally);
    for (const { learnerId, ...tally } of await this.#notFrozen(ids, from, to, cohortId))
      tallies.get(learnerId)?.push(tally);
    return [...tallies].map(([learnerId, own]) => ({ learnerId, ...totalsOf(own) }));
  }

  /** What has begun was frozen: one set-based statement. */
  async #frozen(ids: string[], from: string, to: string, cohortId: string | null) {
    const halfDay = new Map((await this.cohorts.all()).map((cohort) => [cohort.id, cohort.halfDayMinutes]));
    const rows = await this.database.query<
      Omit<Tally, 'begun'> & { learnerId: string; cohortId: string | null; unmeasured: number }
    >(
      `SELECT f.learner_id AS "learnerId", f.cohort_id AS "cohortId", f.place, c.state, count(*)::int AS halves,
              coalesce(sum(c.minutes), 0)::int AS minutes,
              (count(*) FILTER (WHERE c.state IS NOT NULL AND c.minutes IS NULL))::int AS unmeasured
       FROM attendance.frozen_place f
       LEFT JOIN attendance.current_entry c ON c.learner_id = f.learner_id AND c.day = f.day AND c.half = f.half
       WHERE f.learner_id = ANY($1) AND f.day BETWEEN $2 AND $3 AND f.place IN ('school', 'mediation', 'company')
         AND ($4::uuid IS NULL OR f.cohort_id = $4)
       GROUP BY f.learner_id, f.cohort_id, f.place, c.state`,
      [ids, from, to, cohortId],
    );
    return rows.map(({ unmeasured, cohortId, ...row }) => ({
      ...row,
      minutes: row.minutes + unmeasured * (halfDay.get(cohortId ?? '') ?? DEFAULT_MINUTES),
      begun: true,
    }));
  }

  /** What has not begun, and what nobody froze: from the calendar as it is now. */
  async #notFrozen(ids: string[], from: string, to: string, cohortId: string | null) {
    const places = (await this.places.notFrozen(ids, from, to)).filter(
      (place) => cohortId === null || place.cohortId === cohortId,
    );
    const [first] = places.map((place) => place.day).sort();
    if (!first) return [];
    const keyOf = (one: { learnerId: string; day: string; half: string }) =>
      `${one.learnerId} ${one.day} ${one.half}`;
    const entries = new Map((await this.ledger.read(ids, first, to)).map((half) => [keyOf(half), half]));
    return places.map((place) => {
      const entry = entries.get(keyOf(place));
      const state = entry?.state ?? null;
      const minutes = state === null ? 0 : (entry?.minutes ?? DEFAULT_MINUTES);
      return {
        learnerId: place.learnerId,
        place: place.place,
        begun: place.begun,
        state,
        halves: 1,
        minutes,
      };
    });
  }
}
