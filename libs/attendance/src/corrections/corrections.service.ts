import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Accounts, type Actor } from '#identity';
import { Learners } from '#learners';
import { Clock, Conflict, Database, RuleBroken, Transactional } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { ON_SHEET } from '../expected/places.js';
import { hasBegun } from '../ledger/half-days.rules.js';
import { Ledger, type LedgerHalf } from '../ledger/ledger.service.js';
import { contentHashOf, Recordings } from '../ledger/recordings.service.js';
import { type EntryState, type Half, PRESENCE, STATE_WORDS } from '../ledger/states.js';
import { clockWords } from '../sheets/sheet-conflicts.service.js';
import { refusalsToCorrect } from './correction.rules.js';

export interface Correction {
  revision: number;
  state: EntryState;
  minutes?: number | null;
  reason: string;
  clientId?: string;
}

/** A correction is a new entry that names the one it replaces, who, when and why. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly cohorts: Cohorts,
    private readonly learners: Learners,
    private readonly places: FrozenPlaces,
    private readonly ledger: Ledger,
    private readonly recordings: Recordings,
  ) {}

  /** @throws RuleBroken 409 when `revision` is not the last one, saying who recorded what meanwhile */
  @Transactional()
  async correct(
    actor: Actor,
    learnerId: string,
    day: string,
    half: Half,
    correction: Correction,
  ): Promise<{ revision: number; state: EntryState }> {
    await this.learners.one(actor, learnerId);
    const { revision, state, reason, clientId } = correction;
    if (clientId) {
      const hash = contentHashOf({ learnerId, day, half, ...correction });
      if (!(await this.recordings.first(clientId, hash, actor.id))) return { revision: revision + 1, state };
    }
    await this.ledger.lock([learnerId]);
    const last = (await this.ledger.read([learnerId], day, day)).find((entry) => entry.half === half);
    if ((last?.revision ?? 0) !== revision) await this.#refuseStale(last);
    await this.places.freeze([learnerId], day, day);
    const expected = (await this.places.of([learnerId], day, day)).find((place) => place.half === half);
    const begun = hasBegun(day, half, this.clock.schoolNow());
    const minutes = correction.minutes ?? null;
    const recorded = Boolean(last?.state);
    RuleBroken.ifAny(
      refusalsToCorrect({ day, half, begun, place: expected?.place, state, minutes, recorded }),
    );
    const atSchool = expected !== undefined && ON_SHEET.has(expected.place) && expected.cohortId !== null;
    const sheet = atSchool ? await this.#nextVersion(expected.cohortId!, day, half) : null;
    await this.ledger.append(actor.id, [
      {
        learnerId,
        day,
        half,
        revision: revision + 1,
        state,
        minutes: minutes ?? (await this.#fullMinutes(state, expected?.cohortId ?? null)),
        origin: 'correction',
        sourceId: sheet?.id,
        sourceVersion: sheet?.version,
        payload: { reason },
      },
    ]);
    return { revision: revision + 1, state };
  }

  async #fullMinutes(state: EntryState, cohortId: string | null): Promise<number | null> {
    if (!PRESENCE.has(state) || state === 'present_company' || !cohortId) return null;
    return (await this.cohorts.one(cohortId)).halfDayMinutes;
  }

  /** Whoever has the sheet open is told when they save. */
  async #nextVersion(cohortId: string, day: string, half: Half): Promise<{ id: string; version: number }> {
    const [sheet] = await this.database.query<{ id: string; version: number }>(
      `INSERT INTO attendance.sheet AS s (cohort_id, day, half, version) VALUES ($1, $2, $3, 1)
       ON CONFLICT (cohort_id, day, half) DO UPDATE SET version = s.version + 1 RETURNING id, version`,
      [cohortId, day, half],
    );
    return sheet!;
  }

  async #refuseStale(last: LedgerHalf | undefined): Promise<never> {
    if (!last) throw new Conflict('changed_meanwhile', "Rien n'est noté sur cette demi-journée.", 'revision');
    const who = (await this.accounts.names([last.recordedBy])).get(last.recordedBy) ?? 'un compte fermé';
    throw new Conflict(
      'changed_meanwhile',
      `Cette demi-journée vient d'être notée « ${STATE_WORDS[last.state ?? 'withdrawn']} » par ${who} à ${clockWords(last.recordedAt)}.`,
      'revision',
    );
  }
}
