import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Enrolments, type EnrolmentView } from '#learners';
import { Clock, Database } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import type { Place } from '../expected/places.js';
import { begunHalves } from '../ledger/half-days.rules.js';
import { type EntryState, HALVES, type Half } from '../ledger/states.js';
import type { CohortPresence, HalfState } from './presence.dto.js';

/** How long the plan of a half-day that has not begun may serve: it is only announced, never recorded. */
const PLAN_LIFE_MS = 30_000;

interface Line {
  learnerId: string;
  half: Half;
  place: Place;
  name: string | null;
  state: EntryState | null;
  minutes: number | null;
  revision: number | null;
}

/** A promotion's learners with the state of a day: the list that everybody opens. */
@Injectable()
export class Presence {
  readonly #plans = new Map<string, { until: number; lines: Promise<Line[]> }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly places: FrozenPlaces,
  ) {}

  /**
   * Names, enrolment and both half-days, in three statements once the day's begun half-days are frozen and its plan
   * for the others is fresh.
   */
  async ofCohort(
    actor: Actor,
    cohortId: string,
    day = this.clock.today().toString(),
  ): Promise<CohortPresence> {
    const cohort = await this.cohorts.one(cohortId);
    const people = await this.enrolments.ofCohort(cohortId, { actor, on: day });
    const begun = begunHalves(day, this.clock.schoolNow());
    const frozen = await this.#frozen(people, day, begun);
    const planned = begun.length < HALVES.length ? await this.#planned(cohortId, people, day) : [];
    const lineOf = new Map([...planned, ...frozen].map((line) => [`${line.learnerId} ${line.half}`, line]));
    const half = (learnerId: string, name: Half): HalfState =>
      stateOf(lineOf.get(`${learnerId} ${name}`), begun.includes(name));
    return {
      cohortId,
      cohortName: cohort.name,
      day,
      learners: people.map(({ learnerId, firstName, lastName, entryOn, exitOn }) => ({
        learnerId,
        firstName,
        lastName,
        entryOn,
        exitOn,
        morning: half(learnerId, 'morning'),
        afternoon: half(learnerId, 'afternoon'),
      })),
    };
  }

  async #frozen(people: EnrolmentView[], day: string, begun: Half[]): Promise<Line[]> {
    const learnerIds = people.map((person) => person.learnerId);
    const lines = await this.#read(learnerIds, day);
    const known = new Set(lines.map((line) => `${line.learnerId} ${line.half}`));
    const missing = learnerIds.filter((id) => begun.some((half) => !known.has(`${id} ${half}`)));
    if (missing.length === 0 || !(await this.#freezeOnce(missing, day, begun))) return lines;
    return this.#read(learnerIds, day);
  }

  /** Freezing gives nothing for a day without calendar; asking again at each read would only cost. */
  readonly #tried = new Set<string>();
  async #freezeOnce(learnerIds: string[], day: string, begun: Half[]): Promise<boolean> {
    const key = `${day} ${begun.length} ${learnerIds.join()}`;
    if (this.#tried.has(key)) return false;
    await this.places.freeze(learnerIds, day, day);
    if (this.#tried.size > 1000) this.#tried.clear();
    this.#tried.add(key);
    return true;
  }

  #read(learnerIds: string[], day: string): Promise<Line[]> {
    return this.database.query<Line>(
      `SELECT f.learner_id AS "learnerId", f.half, f.place, f.name, e.state, e.minutes, e.revision
       FROM attendance.frozen_place f
       LEFT JOIN LATERAL (
         SELECT e.state, e.minutes, e.revision FROM attendance.entry e
         WHERE e.learner_id = f.learner_id AND e.day = f.day AND e.half = f.half ORDER BY e.revision DESC LIMIT 1) e ON true
       WHERE f.learner_id = ANY($1) AND f.day = $2`,
      [learnerIds, day],
    );
  }

  async #planned(cohortId: string, people: EnrolmentView[], day: string): Promise<Line[]> {
    const key = `${cohortId} ${day}`;
    const now = Date.now();
    const known = this.#plans.get(key);
    if (known && known.until > now) return known.lines;
    const lines = this.places
      .of(
        people.map((person) => person.learnerId),
        day,
        day,
      )
      .then((places) =>
        places.map(({ learnerId, half, place, name }) => ({
          learnerId,
          half,
          place,
          name: name ?? null,
          state: null,
          minutes: null,
          revision: null,
        })),
      );
    if (this.#plans.size > 100) this.#plans.clear();
    this.#plans.set(key, { until: now + PLAN_LIFE_MS, lines });
    lines.catch(() => this.#plans.delete(key));
    return lines;
  }
}

function stateOf(line: Line | undefined, begun: boolean): HalfState {
  return {
    place: line?.place ?? 'none',
    name: line?.name ?? null,
    state: !line?.state || line.state === 'withdrawn' ? null : line.state,
    minutes: line?.minutes ?? null,
    revision: line?.revision ?? 0,
    begun,
  };
}
