import { Injectable } from '@nestjs/common';
import { ExpectedPlaces } from '#calendar';
import { Enrolments } from '#learners';
import { Clock, Database } from '#platform';
import { hasBegun, workingDays } from '../ledger/half-days.rules.js';
import { HALVES } from '../ledger/states.js';
import type { DatedPlace, ExpectedPlace } from './places.js';

/** How far back the sweep looks for half-days that nobody froze, such as those of a worker that was down. */
const SWEEP_DAYS = 14;

/** Where learners are expected: what was frozen when the half-day began, else what the calendar says now. */
@Injectable()
export class FrozenPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly expected: ExpectedPlaces,
    private readonly enrolments: Enrolments,
  ) {}

  /**
   * The expected half-days of these learners, both days included. One statement when everything is frozen; a constant
   * number more for what is not, which is computed from the calendar and NOT frozen.
   */
  async of(learnerIds: string[], from: string, to: string): Promise<DatedPlace[]> {
    if (learnerIds.length === 0) return [];
    const frozen = await this.#read(learnerIds, from, to);
    const known = new Set(frozen.map(keyOf));
    const now = this.clock.schoolNow();
    const days = workingDays(from, to);
    const firstMissing = days.find((day) =>
      learnerIds.some((learnerId) => HALVES.some((half) => !known.has(keyOf({ learnerId, day, half })))),
    );
    const computed = firstMissing ? await this.expected.of(learnerIds, firstMissing, to) : [];
    return [...frozen, ...computed.filter((place) => !known.has(keyOf(place)))].map((place) => ({
      ...place,
      begun: hasBegun(place.day, place.half, now),
    }));
  }

  #read(learnerIds: string[], from: string, to: string): Promise<ExpectedPlace[]> {
    return this.database.query<ExpectedPlace>(
      `SELECT learner_id AS "learnerId", day::text, half, place, cohort_id AS "cohortId", contract_id AS "contractId",
              calendar_version AS version, name
       FROM attendance.frozen_place WHERE learner_id = ANY($1) AND day BETWEEN $2 AND $3`,
      [learnerIds, from, to],
    );
  }

  /**
   * The half-days of the range that nobody froze: those to come, and those of the past that were missed. A constant
   * number of statements; the calendar is asked only from the first day that misses one.
   */
  async notFrozen(learnerIds: string[], from: string, to: string): Promise<DatedPlace[]> {
    const first = await this.#firstNotFrozen(learnerIds, from, to);
    if (!first) return [];
    const frozen = await this.database.query<{ key: string }>(
      `SELECT learner_id || ' ' || day || ' ' || half AS key FROM attendance.frozen_place
       WHERE learner_id = ANY($1) AND day BETWEEN $2 AND $3`,
      [learnerIds, first, to],
    );
    const known = new Set(frozen.map((row) => row.key));
    const now = this.clock.schoolNow();
    return (await this.expected.of(learnerIds, first, to))
      .filter((place) => !known.has(keyOf(place)))
      .map((place) => ({ ...place, begun: hasBegun(place.day, place.half, now) }));
  }

  async #firstNotFrozen(learnerIds: string[], from: string, to: string): Promise<string | undefined> {
    const wanted = new Set(learnerIds);
    const enrolled = (await this.enrolments.all()).filter(({ learnerId }) => wanted.has(learnerId));
    const counts = await this.database.query<{ day: string; halves: number }>(
      `SELECT day::text, count(*)::int AS halves FROM attendance.frozen_place
       WHERE learner_id = ANY($1) AND day BETWEEN $2 AND $3 GROUP BY day`,
      [learnerIds, from, to],
    );
    const frozen = new Map(counts.map(({ day, halves }) => [day, halves]));
    return workingDays(from, to).find((day) => {
      const present = enrolled.filter(
        ({ entryOn, exitOn }) => entryOn <= day && (exitOn === null || day <= exitOn),
      );
      return (frozen.get(day) ?? 0) < present.length * HALVES.length;
    });
  }

  /** Freezes what has begun and is not frozen yet, for these learners; harmless to repeat. */
  async freeze(learnerIds: string[], from: string, to: string): Promise<void> {
    const now = this.clock.schoolNow();
    const places = await this.expected.of(learnerIds, from, to);
    await this.write(places.filter(({ day, half }) => hasBegun(day, half, now)));
  }

  /** Writes frozen places as they are given, in one statement; those already there stay as they were frozen. */
  async write(places: ExpectedPlace[]): Promise<void> {
    if (places.length === 0) return;
    await this.database.query(
      `INSERT INTO attendance.frozen_place (learner_id, day, half, place, cohort_id, contract_id, calendar_version, name)
       SELECT * FROM unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::integer[],
         $8::text[])
       ON CONFLICT DO NOTHING`,
      [
        places.map((place) => place.learnerId),
        places.map((place) => place.day),
        places.map((place) => place.half),
        places.map((place) => place.place),
        places.map((place) => place.cohortId),
        places.map((place) => place.contractId),
        places.map((place) => place.version),
        places.map((place) => place.name ?? null),
      ],
    );
  }

  /** The schedule's sweep: everyone's half-days begun in the last fortnight, today's included. */
  async freezeDue(): Promise<void> {
    const today = this.clock.today();
    const from = today.subtract({ days: SWEEP_DAYS }).toString();
    const enrolled = (await this.enrolments.all()).filter(
      ({ entryOn, exitOn }) => entryOn <= today.toString() && (exitOn === null || exitOn >= from),
    );
    const learnerIds = [...new Set(enrolled.map((enrolment) => enrolment.learnerId))];
    if (learnerIds.length > 0) await this.freeze(learnerIds, from, today.toString());
  }
}

const keyOf = ({ learnerId, day, half }: { learnerId: string; day: string; half: string }): string =>
  `${learnerId} ${day} ${half}`;
