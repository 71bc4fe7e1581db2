import { Injectable } from '@nestjs/common';
import { Clock, Database, JobHandler, Transactional } from '#platform';
import { HallKeys } from './hall-keys.service.js';
import { HallMessages } from './hall-messages.service.js';
import { HallMoves } from './hall-moves.service.js';
import { HallRequestQueries } from './hall-requests.queries.js';
import { nextStepOn, stepsDueBy, UNANSWERED_STEP } from './reminders.rules.js';

/** What time does to requests: days that pass, reminders, and what the manager is told. What is due is a row. */
@Injectable()
export class HallSweeps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: HallRequestQueries,
    private readonly moves: HallMoves,
    private readonly messages: HallMessages,
    private readonly keys: HallKeys,
  ) {}

  @JobHandler('follow-hall-requests')
  async sweep(): Promise<void> {
    await this.expire();
    await this.remind();
    await this.tellManagers();
    await this.keys.sweep();
  }

  /** Dates that came without answer. */
  @Transactional()
  async expire(): Promise<void> {
    const today = this.clock.today().toString();
    const past = await this.database.query<{ requestId: string; ids: string[] }>(
      `SELECT request_id AS "requestId", array_agg(id) AS ids FROM premises.hall_occurrence
       WHERE (status = 'asked' AND day < $1) OR (status = 'alternative_proposed' AND alternative_day < $1)
       GROUP BY request_id ORDER BY request_id`,
      [today],
    );
    for (const { requestId, ids } of past) {
      const request = await this.queries.lock(requestId);
      for (const one of request.occurrences)
        if (ids.includes(one.id)) await this.moves.move(request, one, { to: 'expired', who: 'clock' });
      await this.moves.settleReminders(requestId);
    }
  }

  /** Reminders that are due; the last step tells the school. */
  @Transactional()
  async remind(): Promise<void> {
    const today = this.clock.today().toString();
    const due = await this.database.query<{ id: string; askedOn: string; reminders: number }>(
      `SELECT id, asked_on::text AS "askedOn", reminders FROM premises.hall_request
       WHERE reminder_due_on <= $1 ORDER BY id FOR UPDATE SKIP LOCKED`,
      [today],
    );
    for (const { id, askedOn, reminders } of due) {
      const done = Math.max(reminders, stepsDueBy(askedOn, today));
      const unanswered = done === UNANSWERED_STEP;
      await this.database.query(
        'UPDATE premises.hall_request SET reminders = $2, reminder_due_on = $3, unanswered_on = $4 WHERE id = $1',
        [id, done, nextStepOn(askedOn, done), unanswered ? today : null],
      );
      const request = await this.queries.one(id);
      await (unanswered ? this.messages.tellUnanswered(request) : this.messages.remind(request));
    }
  }

  /** What the school gave back or took ten minutes ago, unless it thought again since. */
  @Transactional()
  async tellManagers(): Promise<void> {
    const told = await this.database.query<{
      occurrenceId: string;
      to: string;
      from: string;
      requestId: string;
    }>(
      `UPDATE premises.hall_move m SET told_at = now() FROM premises.hall_occurrence o
       WHERE o.id = m.occurrence_id AND m.who = 'school' AND m.told_at IS NULL AND m.moved_at < now() - interval '10 minutes'
       RETURNING o.id AS "occurrenceId", m.from_status AS "from", m.to_status AS "to", o.request_id AS "requestId"`,
    );
    for (const requestId of new Set(told.map((one) => one.requestId))) {
      const request = await this.queries.one(requestId);
      const changed = request.occurrences.filter(({ id, status }) =>
        told.some(
          ({ occurrenceId, to, from }) => occurrenceId === id && to === status && from !== 'withdrawn',
        ),
      );
      if (changed.length > 0) await this.messages.tellManager(request, changed);
    }
  }
}
