import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { daysOfWeek, type Half, halves, refusalsOfRange, weekOf } from '#almanac';
import { blocksOf, type CertificationBlock, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Clock, RuleBroken } from '#platform';
import type { KnownHalves } from './half-facts.rules.js';
import { KnownSessions } from './known.queries.js';
import type { Session } from './session.js';
import { type HalfStanding, type Trouble, troublesOf, whyNotRoom, whyNotTrainer } from './session.rules.js';
import { Sessions } from './sessions.service.js';

export interface TroubledSession extends Session {
  troubles: Trouble[];
}

export interface WeekHalf extends HalfStanding {
  day: string;
  half: Half;
  /** Whether something may still be placed or changed there. */
  past: boolean;
  learners: number;
  session: TroubledSession | null;
}

export interface SessionWeek {
  cohort: { id: string; name: string; startsOn: string; endsOn: string; blocks: CertificationBlock[] };
  monday: string;
  /** Ten, Monday morning first. */
  halfDays: WeekHalf[];
}

export interface Candidate {
  id: string;
  name: string;
  /** Why not; null when it is free, or when no half-day was told. */
  unavailable: string | null;
}

const MONTHS_WATCHED = 6;

/** Sessions as the school's people read them. */
@Injectable()
export class SessionWeeks {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly sessions: Sessions,
    private readonly known: KnownSessions,
  ) {}

  /** A promotion's week at school, whichever day of it is told. Throws NotFound. Eleven statements. */
  async week(cohortId: string, day: string): Promise<SessionWeek> {
    const { id, name, startsOn, endsOn, certification } = await this.cohorts.one(cohortId);
    const days = daysOfWeek(Temporal.PlainDate.from(day)).map(String);
    const known = await this.known.between(days[0]!, days[4]!);
    const own = known.known.sessions.filter((session) => session.cohortId === cohortId);
    return {
      cohort: { id, name, startsOn, endsOn, blocks: blocksOf(certification.rncpCode) },
      monday: days[0]!,
      halfDays: days.flatMap((one) =>
        halves.map((half): WeekHalf => {
          const session = own.find((held) => held.day === one && held.half === half);
          return {
            day: one,
            half,
            ...known.standing(cohortId, { day: one, half }),
            past: one < known.known.today,
            learners: known.learners(cohortId, one),
            session: session ? troubled(session, known) : null,
          };
        }),
      ),
    };
  }

  /** Who and where, free or not on that half-day, for a promotion. Throws NotFound. Eleven statements. */
  async choices(
    cohortId: string,
    when: { day: string; half: Half } | null,
    sessionId?: string,
  ): Promise<{ trainers: Candidate[]; rooms: (Candidate & { seats: number })[] }> {
    await this.cohorts.one(cohortId);
    const day = when?.day ?? this.clock.today().toString();
    const halvesKnown = await this.known.between(day, day);
    const { trainers, rooms } = halvesKnown.known;
    const learners = halvesKnown.learners(cohortId, day);
    return {
      trainers: [...trainers.values()].map(({ id, name }) => ({
        id,
        name,
        unavailable: when && whyNotTrainer(halvesKnown.trainer(id, when, sessionId)),
      })),
      rooms: [...rooms.values()].map(({ id, name, seats }) => ({
        id,
        name,
        seats,
        unavailable: when && whyNotRoom(halvesKnown.room(id, when, sessionId), learners),
      })),
    };
  }

  /** What somebody has to settle, from today on and for six months, every promotion together. Ten statements. */
  async troubled(): Promise<TroubledSession[]> {
    const today = this.clock.today();
    const known = await this.known.between(
      today.toString(),
      today.add({ months: MONTHS_WATCHED }).toString(),
    );
    return known.known.sessions
      .map((session) => troubled(session, known))
      .filter(({ troubles }) => troubles.length > 0);
  }

  /** What the actor teaches, this week and the next unless told. Throws RuleBroken. One statement. */
  async ofActor(
    actor: Actor,
    asked: { from?: string; to?: string },
  ): Promise<{ from: string; to: string; sessions: Session[] }> {
    const monday = weekOf(this.clock.today());
    const from = asked.from ?? monday.toString();
    const to = asked.to ?? monday.add({ days: 11 }).toString();
    RuleBroken.ifAny(refusalsOfRange(from, to, 1));
    return { from, to, sessions: await this.sessions.find({ from, to, trainerId: actor.id }) };
  }
}

function troubled(session: Session, known: KnownHalves): TroubledSession {
  return {
    ...session,
    troubles: troublesOf(session, known.facts(session.cohortId, session, session, session.id)),
  };
}
