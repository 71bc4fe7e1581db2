import { Injectable } from '@nestjs/common';
import { stretchHolds, weekOf } from '#almanac';
import { Accounts, type Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { KnownSessions } from '../sessions/known.queries.js';
import type { Session } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.service.js';
import { type AbsencePeriod, type AbsenceReason, refusalsToDeclareAbsence } from './absence.rules.js';
import { type Replacer, replacersOf, type TaughtBefore } from './replacement.rules.js';

export interface TrainerAbsence extends AbsencePeriod {
  id: string;
  trainerName: string;
  reason: AbsenceReason;
  /** Sessions still the absent trainer's, from today on. */
  toReplace: number;
}

export interface ConcernedSession extends Session {
  /** Empty for a session that is past. */
  replacers: Replacer[];
}

const ABSENCE = `
  SELECT b.id, b.trainer_id AS "trainerId", a.display_name AS "trainerName", b.first_day::text AS "firstDay",
         b.first_half AS "firstHalf", b.last_day::text AS "lastDay", b.last_half AS "lastHalf", b.reason,
         (SELECT count(*)::integer FROM calendar.session s
          WHERE s.trainer_id = b.trainer_id AND s.cancelled_at IS NULL AND s.day >= $1
            AND (s.day - DATE '2000-01-01') * 2 + CASE s.half WHEN 'afternoon' THEN 1 ELSE 0 END <@ b.during) AS "toReplace"
  FROM calendar.trainer_absence b JOIN identity.account a ON a.id = b.trainer_id`;

const WEEKS_BACK = 8;

/** When trainers are away, and what has to be settled for it. The reason is the management's. */
@Injectable()
export class TrainerAbsences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
    private readonly known: KnownSessions,
    private readonly sessions: Sessions,
  ) {}

  /** Absences of the last two months, now and to come, the latest first. One statement. */
  async recent(): Promise<TrainerAbsence[]> {
    const today = this.clock.today();
    return this.database.query<TrainerAbsence>(
      `${ABSENCE} WHERE b.withdrawn_at IS NULL AND b.last_day >= $2 ORDER BY b.first_day DESC, a.display_name`,
      [today.toString(), weekOf(today).subtract({ weeks: WEEKS_BACK }).toString()],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<TrainerAbsence> {
    const [absence] = await this.database.query<TrainerAbsence>(
      `${ABSENCE} WHERE b.withdrawn_at IS NULL AND b.id = $2`,
      [this.clock.today().toString(), id],
    );
    if (!absence) throw new NotFound('Cette absence n’existe pas ou n’existe plus.');
    return absence;
  }

  /** The absence with the sessions it touches, and who is free for each. Throws NotFound. Thirteen statements. */
  async file(
    id: string,
  ): Promise<{ absence: TrainerAbsence; sessions: ConcernedSession[]; replaced: Session[] }> {
    const absence = await this.one(id);
    const known = await this.known.between(absence.firstDay, absence.lastDay);
    const taught = await this.#taught();
    const within = known.known.sessions.filter((session) => stretchHolds(absence, session));
    return {
      absence,
      sessions: within
        .filter(({ trainerId }) => trainerId === absence.trainerId)
        .map((session) => ({
          ...session,
          replacers: session.day < known.known.today ? [] : replacersOf(session, known, taught),
        })),
      replaced: await this.#replacedIn(id),
    };
  }

  /** Gives the absence's id. Throws RuleBroken, and Conflict when another absence covers a part of it. */
  @Transactional()
  async declare(actor: Actor, asked: AbsencePeriod & { reason: AbsenceReason }): Promise<string> {
    const trainers = await this.accounts.holding('trainer');
    RuleBroken.ifAny(
      refusalsToDeclareAbsence(asked, { teaches: trainers.some(({ id }) => id === asked.trainerId) }),
    );
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO calendar.trainer_absence (trainer_id, first_day, first_half, last_day, last_half, reason, declared_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [
        asked.trainerId,
        asked.firstDay,
        asked.firstHalf,
        asked.lastDay,
        asked.lastHalf,
        asked.reason,
        actor.id,
      ],
    );
    if (!row)
      throw new Conflict(
        'trainer_absence.overlaps',
        'Une absence de cette personne couvre déjà une partie de ces demi-journées.',
        'firstDay',
      );
    await this.#record('trainer_absence.declared', actor, asked);
    return row.id;
  }

  /** Takes an absence back; who replaces whom stays as decided. Throws NotFound. */
  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const absence = await this.one(id);
    await this.database.query(
      'UPDATE calendar.trainer_absence SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL',
      [id, actor.id],
    );
    await this.#record('trainer_absence.withdrawn', actor, absence);
  }

  #taught(): Promise<TaughtBefore[]> {
    return this.database.query<TaughtBefore>(
      `SELECT DISTINCT trainer_id AS "trainerId", lower(subject) AS subject, block_code AS "blockCode"
       FROM calendar.session WHERE trainer_id IS NOT NULL AND cancelled_at IS NULL`,
    );
  }

  /** The sessions that were given to somebody else, or left without a trainer, for this absence. */
  async #replacedIn(id: string): Promise<Session[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT d.session_id AS id FROM calendar.replaced_session d
       JOIN calendar.replacement e ON e.id = d.replacement_id AND e.undone_at IS NULL
       JOIN calendar.session s ON s.id = d.session_id AND s.cancelled_at IS NULL
         AND s.trainer_id IS NOT DISTINCT FROM d.trainer_after
       WHERE e.absence_id = $1`,
      [id],
    );
    return this.sessions.byIds(rows.map((row) => row.id));
  }

  /** Which half-days, never why. */
  #record(
    action: string,
    actor: Actor,
    { trainerId, firstDay, firstHalf, lastDay, lastHalf }: AbsencePeriod,
  ): Promise<void> {
    return this.audit.record({
      action,
      subjectKind: 'account',
      subjectId: trainerId,
      actorId: actor.id,
      detail: { firstDay, firstHalf, lastDay, lastHalf },
    });
  }
}
