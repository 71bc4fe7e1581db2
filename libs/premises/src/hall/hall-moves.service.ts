import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, RuleBroken } from '#platform';
import { Bookings } from '../bookings/bookings.service.js';
import type { HallOccurrence, HallRequest, HallSlot } from './hall-request.js';
import {
  type HallMover,
  type OccurrenceStatus,
  type RefusalKind,
  refusalsToMove,
} from './occurrence.rules.js';
import { nextStepOn } from './reminders.rules.js';

export interface HallMove {
  to: OccurrenceStatus;
  who: HallMover;
  accountId?: string;
  /** Of a refusal. */
  reasonKind?: RefusalKind | null;
  reason?: string | null;
  alternative?: HallSlot;
  undoes?: boolean;
}

/** Moves occurrences along the table, in the caller's transaction, which holds the request's lock. */
@Injectable()
export class HallMoves {
  constructor(
    private readonly database: Database,
    private readonly bookings: Bookings,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws RuleBroken for a move the table does not know, Conflict when somebody else has the hall */
  async move(request: HallRequest, occurrence: HallOccurrence, move: HallMove): Promise<void> {
    const { to, who, accountId, alternative, undoes } = move;
    const reason = move.reason?.trim() || null;
    const { id, status: from } = occurrence;
    RuleBroken.ifAny(
      refusalsToMove({ from, to, who, reason, hasAlternative: alternative !== undefined, undoes }),
    );
    const actor = accountId ? { id: accountId } : null;
    const bookingId = to === 'accepted' ? await this.#hold(request, occurrence, who) : null;
    const [before] = await this.database.query<{ bookingId: string | null }>(
      'SELECT booking_id AS "bookingId" FROM premises.hall_occurrence WHERE id = $1',
      [id],
    );
    const today = this.clock.today().toString();
    const kept = to === 'refused' ? null : (alternative ?? occurrence.alternative);
    await this.database.query(
      `UPDATE premises.hall_occurrence SET status = $2, booking_id = $3,
         reason = CASE WHEN $4 = 'manager' THEN $5 ELSE reason END,
         answered_on = CASE WHEN $4 = 'manager' THEN $6::date ELSE answered_on END,
         alternative_day = $7, alternative_half = $8, alternative_begins = $9, alternative_ends = $10,
         reason_kind = CASE WHEN $2 = 'refused' THEN $11 END
       WHERE id = $1`,
      [
        id,
        to,
        bookingId,
        who,
        reason,
        today,
        kept?.day ?? null,
        kept?.half ?? null,
        kept?.begins ?? null,
        kept?.ends ?? null,
        move.reasonKind ?? null,
      ],
    );
    if (before?.bookingId) await this.bookings.release(actor, before.bookingId);
    await this.database.query(
      `INSERT INTO premises.hall_move (occurrence_id, from_status, to_status, who, account_id, reason, moved_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, from, to, who, accountId ?? null, reason, today],
    );
    await this.audit.record({
      action: `hall.${undoes ? 'withdrawal_undone' : to}`,
      subjectKind: 'hall_request',
      subjectId: request.id,
      actorId: accountId,
      detail: { occurrenceId: id, from, to, who },
    });
  }

  /** Reminders go on while a date waits for the manager, and stop with the last answer. */
  async settleReminders(requestId: string): Promise<void> {
    const [row] = await this.database.query<{
      askedOn: string;
      reminders: number;
      statuses: OccurrenceStatus[];
    }>(
      `SELECT asked_on::text AS "askedOn", reminders,
         ARRAY(SELECT status FROM premises.hall_occurrence o WHERE o.request_id = h.id) AS statuses
       FROM premises.hall_request h WHERE id = $1`,
      [requestId],
    );
    const waits = row!.statuses.some((status) => status === 'asked');
    await this.database.query('UPDATE premises.hall_request SET reminder_due_on = $2 WHERE id = $1', [
      requestId,
      waits ? nextStepOn(row!.askedOn, row!.reminders) : null,
    ]);
  }

  /** The school holds what was proposed to it, where something was; the manager grants what was asked. */
  async #hold(request: HallRequest, occurrence: HallOccurrence, who: HallMover): Promise<string> {
    const slot = (who === 'school' ? occurrence.alternative : null) ?? occurrence;
    return this.bookings.reserve(null, {
      roomId: request.roomId,
      day: slot.day,
      ...(slot.half ? { half: slot.half } : { begins: slot.begins, ends: slot.ends }),
      purpose: request.purpose,
      source: 'hall_request',
      reference: occurrence.id,
    });
  }
}
