import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { KnownSessions } from '../sessions/known.queries.js';
import { SessionKeeping } from '../sessions/session-keeping.service.js';
import { type LockedSession, Sessions } from '../sessions/sessions.service.js';
import { refusalsToReplace } from './replacement.rules.js';
import { ReplacementNotices } from './replacement-notices.service.js';
import { TrainerAbsences } from './trainer-absences.service.js';

export interface AskedReplacement {
  sessionId: string;
  /** Null leaves the session without a trainer. */
  trainerId: string | null;
  seenRevision: number;
}

/** Gives the sessions of an absent trainer to others, or to nobody, and takes that back. */
@Injectable()
export class Replacements {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly absences: TrainerAbsences,
    private readonly known: KnownSessions,
    private readonly sessions: Sessions,
    private readonly keeping: SessionKeeping,
    private readonly notices: ReplacementNotices,
  ) {}

  /** Gives the decision's id; the trainers are told a minute later. Throws NotFound, RuleBroken, Conflict. */
  @Transactional()
  async decide(actor: Actor, absenceId: string, asked: readonly AskedReplacement[]): Promise<string> {
    const absence = await this.absences.one(absenceId);
    const known = await this.known.between(absence.firstDay, absence.lastDay);
    const choices = await this.#locked(asked);
    RuleBroken.ifAny(refusalsToReplace(choices, absence, known));
    const [row] = await this.database.query<{ id: string }>(
      'INSERT INTO calendar.replacement (absence_id, decided_by) VALUES ($1, $2) RETURNING id',
      [absenceId, actor.id],
    );
    for (const { session, trainerId } of choices) {
      await this.keeping.entrust(session, trainerId);
      await this.database.query(
        `INSERT INTO calendar.replaced_session (replacement_id, session_id, trainer_before, trainer_after)
         VALUES ($1, $2, $3, $4)`,
        [row!.id, session.id, absence.trainerId, trainerId],
      );
    }
    await this.#record('replacement.decided', actor, absence.trainerId, choices.length);
    return row!.id;
  }

  /**
   * Takes a decision back: the sessions that are still as it left them return to the absent trainer. Whoever was already
   * told is told again. Gives how many returned. Throws NotFound, Conflict.
   */
  @Transactional()
  async undo(actor: Actor, id: string): Promise<number> {
    const [decision] = await this.database.query<{ trainerId: string; undone: boolean; announced: boolean }>(
      `SELECT b.trainer_id AS "trainerId", e.undone_at IS NOT NULL AS undone, e.announced_at IS NOT NULL AS announced
       FROM calendar.replacement e JOIN calendar.trainer_absence b ON b.id = e.absence_id WHERE e.id = $1 FOR UPDATE OF e`,
      [id],
    );
    if (!decision) throw new NotFound('Ce remplacement n’existe pas.');
    if (decision.undone) throw new Conflict('replacement.undone', 'Ce remplacement a déjà été annulé.');
    if (decision.announced) await this.notices.tell(id, { undone: true });
    await this.database.query(
      'UPDATE calendar.replacement SET undone_by = $2, undone_at = now() WHERE id = $1',
      [id, actor.id],
    );
    const rows = await this.database.query<{ id: string }>(
      `SELECT s.id FROM calendar.replaced_session d
       JOIN calendar.session s ON s.id = d.session_id AND s.cancelled_at IS NULL
         AND s.trainer_id IS NOT DISTINCT FROM d.trainer_after
       WHERE d.replacement_id = $1 ORDER BY s.id`,
      [id],
    );
    for (const row of rows) await this.keeping.entrust(await this.sessions.lock(row.id), decision.trainerId);
    await this.#record('replacement.undone', actor, decision.trainerId, rows.length);
    return rows.length;
  }

  /** Two people who lock the same rows lock them in the same order; the lines stay as they were asked. */
  async #locked(asked: readonly AskedReplacement[]) {
    const locked = new Map<string, LockedSession>();
    for (const id of [...new Set(asked.map(({ sessionId }) => sessionId))].sort())
      locked.set(id, await this.sessions.lock(id));
    return asked.map(({ sessionId, trainerId, seenRevision }) => {
      const session = locked.get(sessionId)!;
      if (session.revision !== seenRevision) throw changedMeanwhile();
      return { session, trainerId };
    });
  }

  #record(action: string, actor: Actor, subjectId: string, sessions: number): Promise<void> {
    return this.audit.record({
      action,
      subjectKind: 'account',
      subjectId,
      actorId: actor.id,
      detail: { sessions },
    });
  }
}

const changedMeanwhile = () =>
  new Conflict(
    'replacement.changed_meanwhile',
    'Une de ces séances vient de changer\u00a0: rechargez la liste avant de continuer.',
  );
