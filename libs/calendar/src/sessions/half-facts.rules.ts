import { type ClosedDay, type Half, halfHours, stretchHolds } from '#almanac';
import { blocksOf, type Cohort } from '#cohorts';
import { type Booking, isOpenOn, type Room } from '#premises';
import { type AbsencePeriod } from '../absences/absence.rules.js';
import type { CohortHalf } from '../days/cohort-half.js';
import { calendarOf, halfKey } from '../days/place-of.rules.js';
import type { Plan } from '../plans/plan.js';
import { type Session, type SessionContent, subjectOf } from './session.js';
import type { HalfFacts, HalfStanding, RoomFacts, TrainerFacts } from './session.rules.js';

export interface Trainer {
  id: string;
  name: string;
  email: string | null;
}

/** Everything that decides about sessions of a range. */
export interface Known {
  /** YYYY-MM-DD */
  today: string;
  from: string;
  to: string;
  cohorts: ReadonlyMap<string, Cohort>;
  published: ReadonlyMap<string, Plan>;
  /** Of the promotions that have one. */
  drafts: ReadonlyMap<string, Plan>;
  closed: ReadonlyMap<string, ClosedDay>;
  enrolments: readonly { cohortId: string; entryOn: string; exitOn: string | null }[];
  trainers: ReadonlyMap<string, Trainer>;
  absences: readonly AbsencePeriod[];
  rooms: ReadonlyMap<string, Room>;
  bookings: readonly Booking[];
  /** In force, of every promotion. */
  sessions: readonly Session[];
}

type When = { day: string; half: Half };
const sameHalf = (one: When, other: When) => one.day === other.day && one.half === other.half;

/** Reads of what is known, half-day by half-day. */
export class KnownHalves {
  readonly #standings = new Map<string, Map<string, HalfStanding>>();

  constructor(readonly known: Known) {}

  /** Where the promotion is on that half-day. */
  standing(cohortId: string, { day, half }: When): HalfStanding {
    let standings = this.#standings.get(cohortId);
    if (!standings) {
      standings = standingsOf(cohortId, this.known);
      this.#standings.set(cohortId, standings);
    }
    return standings.get(halfKey(day, half)) ?? { standing: 'none', place: null };
  }

  /** How many learners the promotion has on that day. */
  learners(cohortId: string, day: string): number {
    return this.known.enrolments.filter(
      (one) => one.cohortId === cohortId && one.entryOn <= day && (one.exitOn === null || day <= one.exitOn),
    ).length;
  }

  /** The facts for a session of that content, but for the session that has the id. */
  facts(
    cohortId: string,
    when: When,
    content: Pick<SessionContent, 'trainerId' | 'roomId'>,
    id?: string,
  ): HalfFacts {
    const cohort = this.known.cohorts.get(cohortId)!;
    const taken = this.#others(when, id).find((one) => one.cohortId === cohortId);
    const { rncpCode } = cohort.certification;
    return {
      today: this.known.today,
      cohort: { name: cohort.name, rncpCode, blocks: blocksOf(rncpCode).map(({ code }) => code) },
      at: this.standing(cohortId, when),
      learners: this.learners(cohortId, when.day),
      taken: taken ? subjectOf(taken) : null,
      trainer: content.trainerId ? this.trainer(content.trainerId, when, id) : null,
      room: content.roomId ? this.room(content.roomId, when, id) : null,
    };
  }

  trainer(id: string, when: When, sessionId?: string): TrainerFacts {
    const trainer = this.known.trainers.get(id);
    const session = this.#others(when, sessionId).find((one) => one.trainerId === id);
    return {
      name: trainer?.name ?? 'Cette personne',
      teaches: trainer !== undefined,
      absent: this.known.absences.some((one) => one.trainerId === id && stretchHolds(one, when)),
      elsewhere: session?.cohortName ?? null,
    };
  }

  room(id: string, when: When, sessionId?: string): RoomFacts {
    const room = this.known.rooms.get(id);
    if (!room) return { name: 'Cette salle', seats: 0, open: false, toAskFor: false, heldFor: null };
    const { begins, ends } = halfHours[when.half];
    const there = this.known.bookings.filter((one) => one.roomId === id && one.day === when.day);
    const granted = there.some(
      (one) => one.source === 'hall_request' && one.begins <= begins && ends <= one.ends,
    );
    const held = there.find(
      (one) =>
        one.source !== 'hall_request' &&
        one.reference !== sessionId &&
        one.begins < ends &&
        begins < one.ends,
    );
    return {
      name: room.name,
      seats: room.seats,
      open: isOpenOn(room, when.day),
      toAskFor: room.kind === 'hall' && !granted,
      heldFor: held?.purpose ?? null,
    };
  }

  #others(when: When, sessionId?: string): Session[] {
    return this.known.sessions.filter((one) => one.id !== sessionId && sameHalf(one, when));
  }
}

/** The promotion's half-days of the range, by key: what is published stands, then what is being prepared. */
function standingsOf(cohortId: string, known: Known): Map<string, HalfStanding> {
  const cohort = known.cohorts.get(cohortId)!;
  const halvesOf = (plan: Plan | undefined): CohortHalf[] =>
    plan ? calendarOf(cohort, plan, known.closed, known.from, known.to) : [];
  const standings = new Map<string, HalfStanding>();
  for (const { day, half, place, name } of halvesOf(known.published.get(cohortId)))
    standings.set(halfKey(day, half), { standing: place === 'school' ? 'published' : 'none', place, name });
  for (const { day, half, place } of halvesOf(known.drafts.get(cohortId))) {
    const key = halfKey(day, half);
    const before = standings.get(key);
    if (place === 'school' && before?.standing !== 'published')
      standings.set(key, { ...before, standing: 'draft', place: before?.place ?? null });
  }
  return standings;
}
