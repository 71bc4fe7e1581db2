import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Half } from '#almanac';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Conflict, changesBetween, Database, RuleBroken, Transactional } from '#platform';
import { Bookings } from '#premises';
import { KnownSessions } from './known.queries.js';
import { type Session, type SessionContent, subjectOf } from './session.js';
import { refusalsToHoldSession } from './session.rules.js';
import { type LockedSession, Sessions } from './sessions.service.js';

/** Places, changes and cancels sessions, with the room they hold. */
@Injectable()
export class SessionKeeping {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly bookings: Bookings,
    private readonly sessions: Sessions,
    private readonly known: KnownSessions,
  ) {}

  /** Gives the session's id. Throws NotFound, RuleBroken, and Conflict when somebody was quicker. */
  @Transactional()
  async place(
    actor: Actor,
    cohortId: string,
    { day, half, ...content }: SessionContent & { day: string; half: Half },
  ): Promise<string> {
    const cohort = await this.cohorts.one(cohortId);
    const halves = await this.known.between(day, day);
    RuleBroken.ifAny(
      refusalsToHoldSession(content, { day, half }, halves.facts(cohortId, { day, half }, content)),
    );
    const id = await this.write(actor, { cohortId, cohortName: cohort.name, day, half, ...content });
    await this.#record('session.placed', actor, { cohortId, day, half });
    return id;
  }

  /** Writes a session that the rules allow, and holds its room; gives its id. Throws Conflict when somebody was quicker. */
  async write(
    actor: Actor,
    session: SessionContent & Pick<Session, 'cohortId' | 'cohortName' | 'day' | 'half'>,
    applicationId: string | null = null,
  ): Promise<string> {
    const { cohortId, day, half } = session;
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO calendar.session (cohort_id, day, half, subject, block_code, trainer_id, room_id, note, written_by,
         application_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [cohortId, day, half, ...contentOf(session), actor.id, applicationId],
    );
    if (!row) throw await this.#quicker(session);
    await this.#hold(actor, { ...session, id: row.id });
    return row.id;
  }

  /** Gives the new revision. Throws NotFound, RuleBroken, and Conflict when it changed since `seenRevision`. */
  @Transactional()
  async change(actor: Actor, id: string, content: SessionContent, seenRevision: number): Promise<number> {
    const before = await this.#lockSeen(id, seenRevision);
    const halves = await this.known.between(before.day, before.day);
    RuleBroken.ifAny(
      refusalsToHoldSession(content, before, halves.facts(before.cohortId, before, content, id)),
    );
    await this.#update(before, content);
    const after = { ...before, ...content };
    if (before.roomId !== after.roomId || subjectOf(before) !== subjectOf(after)) {
      if (before.bookingId) await this.bookings.release(actor, before.bookingId);
      await this.#hold(actor, after);
    }
    await this.#record('session.changed', actor, before, wordsChanged(before, after, halves.known.rooms));
    return before.revision + 1;
  }

  /** Cancels a session and gives its room back; gives the new revision. Throws NotFound, RuleBroken, Conflict. */
  @Transactional()
  async cancel(actor: Actor, id: string, seenRevision: number): Promise<number> {
    const session = await this.#lockSeen(id, seenRevision);
    const { known } = await this.known.between(session.day, session.day);
    if (session.day < known.today)
      throw new RuleBroken([
        {
          code: 'session.past',
          message: 'Cette demi-journée est passée\u00a0: ses séances ne changent plus.',
        },
      ]);
    await this.withdraw(actor, session);
    await this.#record('session.cancelled', actor, session);
    return session.revision + 1;
  }

  /** Takes a locked session out of force and gives its room back. */
  async withdraw(
    actor: Actor,
    { id, bookingId }: LockedSession,
    displacedBy: string | null = null,
  ): Promise<void> {
    await this.database.query(
      `UPDATE calendar.session SET cancelled_by = $2, cancelled_at = now(), changed_at = now(), revision = revision + 1,
              booking_id = NULL, displaced_by = $3
       WHERE id = $1`,
      [id, actor.id, displacedBy],
    );
    if (bookingId) await this.bookings.release(actor, bookingId);
  }

  /** Brings a cancelled session back where it was; gives its revision. Throws NotFound, RuleBroken, Conflict. */
  @Transactional()
  async restore(actor: Actor, id: string): Promise<number> {
    const session = await this.sessions.lock(id);
    if (session.cancelledAt === null) return session.revision;
    const halves = await this.known.between(session.day, session.day);
    RuleBroken.ifAny(
      refusalsToHoldSession(session, session, halves.facts(session.cohortId, session, session, id)),
    );
    await this.bringBack(actor, session);
    await this.#record('session.restored', actor, session);
    return session.revision + 1;
  }

  /** Puts a locked, cancelled session in force again. Throws Conflict. */
  async bringBack(actor: Actor, session: LockedSession): Promise<void> {
    await orTaken(() =>
      this.database.query(
        `UPDATE calendar.session SET cancelled_by = NULL, cancelled_at = NULL, displaced_by = NULL, changed_at = now(),
                revision = revision + 1
         WHERE id = $1`,
        [session.id],
      ),
    );
    await this.#hold(actor, session);
  }

  /** Gives a locked session another trainer, or none. Throws Conflict. */
  async entrust(session: LockedSession, trainerId: string | null): Promise<void> {
    await this.#update(session, { ...session, trainerId });
  }

  async #lockSeen(id: string, seenRevision: number): Promise<LockedSession> {
    const session = await this.sessions.lock(id);
    if (session.cancelledAt !== null)
      throw new Conflict(
        'session.cancelled_meanwhile',
        'Cette séance a été annulée entre-temps\u00a0: rechargez la semaine.',
      );
    if (session.revision !== seenRevision)
      throw new Conflict(
        'session.changed_meanwhile',
        'Quelqu’un d’autre vient de changer cette séance\u00a0: rechargez la semaine avant de continuer.',
      );
    return session;
  }

  async #update(session: LockedSession, content: SessionContent): Promise<void> {
    await orTaken(() =>
      this.database.query(
        `UPDATE calendar.session SET subject = $2, block_code = $3, trainer_id = $4, room_id = $5, note = $6,
                revision = revision + 1, changed_at = now()
         WHERE id = $1`,
        [session.id, ...contentOf(content)],
      ),
    );
  }

  async #hold(
    actor: Actor,
    session: SessionContent & Pick<Session, 'id' | 'cohortName' | 'day' | 'half'>,
  ): Promise<void> {
    const bookingId = session.roomId
      ? await this.bookings.reserve(actor, {
          roomId: session.roomId,
          day: session.day,
          half: session.half,
          purpose: `${subjectOf(session)}, ${session.cohortName}`,
          source: 'session',
          reference: session.id,
        })
      : null;
    await this.database.query('UPDATE calendar.session SET booking_id = $2 WHERE id = $1', [
      session.id,
      bookingId,
    ]);
  }

  /** Names what somebody else took while this was being written. */
  async #quicker(asked: SessionContent & Pick<Session, 'cohortId' | 'day' | 'half'>): Promise<RuleBroken> {
    const halves = await this.known.between(asked.day, asked.day);
    const refusals = refusalsToHoldSession(asked, asked, halves.facts(asked.cohortId, asked, asked));
    return refusals.length > 0 ? new RuleBroken(refusals, 409) : takenMeanwhile();
  }

  #record(
    action: string,
    actor: Actor,
    { cohortId, day, half }: Pick<Session, 'cohortId' | 'day' | 'half'>,
    changes?: ReturnType<typeof changesBetween>,
  ): Promise<void> {
    return this.audit.record({
      action,
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail: { day, half },
      changes,
    });
  }
}

const contentOf = ({ subject, blockCode, trainerId, roomId, note }: SessionContent) => [
  subject,
  blockCode,
  trainerId,
  roomId,
  note,
];

/** The indexes hold trainer, room and promotion once a half-day, whatever the rules saw before. */
async function orTaken(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    const { code, constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
      code?: string;
      constraint?: string;
    };
    if (code !== '23505') throw error;
    throw takenMeanwhile(constraint);
  }
}

const takenWords: Record<string, [string, string]> = {
  session_cohort_once: ['La promotion vient de recevoir une autre séance à ce moment-là.', 'day'],
  session_trainer_once: ['Cette personne vient d’être prise ailleurs à ce moment-là.', 'trainerId'],
  session_room_once: ['Cette salle vient d’être prise à ce moment-là.', 'roomId'],
};

function takenMeanwhile(constraint = ''): Conflict {
  const [message, field] = takenWords[constraint] ?? [
    'Quelqu’un d’autre vient de changer cette demi-journée\u00a0: essayez de nouveau.',
    undefined,
  ];
  return new Conflict('session.taken_meanwhile', message, field);
}

/** Who taught is not copied into the history: that the trainer changed is enough. */
function wordsChanged(
  before: SessionContent,
  after: SessionContent,
  rooms: ReadonlyMap<string, { name: string }>,
): ReturnType<typeof changesBetween> {
  const words = (one: SessionContent) => ({ ...one, roomId: rooms.get(one.roomId ?? '')?.name ?? null });
  return changesBetween(
    words(before),
    words(after),
    { subject: 'Matière', blockCode: 'Bloc', trainerId: 'Formateur', roomId: 'Salle' },
    ['trainerId'],
  );
}
