import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { Rooms } from '../rooms/rooms.service.js';
import { type AskedHall, refusalsOfDates, refusalsToAsk } from './asking.rules.js';
import { HallMessages } from './hall-messages.service.js';
import { HallMoves } from './hall-moves.service.js';
import type { HallHours, HallRequest } from './hall-request.js';
import { HallRequestQueries } from './hall-requests.queries.js';
import { isOpen, type OccurrenceStatus } from './occurrence.rules.js';
import { daysOfRecurrence, type Recurrence, type RecurringDays } from './recurrence.rules.js';
import { nextStepOn } from './reminders.rules.js';

/** A request as somebody writes it. */
export type HallDraft = AskedHall & { roomId: string; purpose: string; note: string | null };

/** What the school does with the hall: asks, takes what is proposed, gives back. */
@Injectable()
export class HallRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly closures: Closures,
    private readonly rooms: Rooms,
    private readonly queries: HallRequestQueries,
    private readonly moves: HallMoves,
    private readonly messages: HallMessages,
    private readonly audit: Audit,
  ) {}

  /** The days a request would come to, before it is sent. @throws RuleBroken for dates that cannot be */
  async daysOf(asked: Recurrence & HallHours): Promise<RecurringDays> {
    RuleBroken.ifAny(refusalsOfDates(asked, this.#now()));
    return daysOfRecurrence(
      asked,
      await this.closures.closedDays(asked.firstDay, asked.lastDay ?? asked.firstDay),
    );
  }

  /** Asks the manager for the hall. Gives the request's id. */
  @Transactional()
  async ask(actor: Actor, asked: HallDraft): Promise<string> {
    const room = await this.rooms.shared(asked.roomId);
    const found = await this.daysOf(asked);
    const hasManager = (await this.rooms.managers()).has(room.id);
    RuleBroken.ifAny(refusalsToAsk(asked, { ...room, hasManager }, found));
    const today = this.clock.today().toString();
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO premises.hall_request (room_id, purpose, note, expected_people, asked_by, asked_on, reminder_due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [room.id, asked.purpose, asked.note, asked.expectedPeople, actor.id, today, nextStepOn(today, 0)],
    );
    await this.database.query(
      `INSERT INTO premises.hall_occurrence (request_id, day, half, begins, ends)
       SELECT $1, day, $3, $4, $5 FROM unnest($2::date[]) AS day`,
      [row!.id, found.days, asked.half, asked.begins, asked.ends],
    );
    await this.#writeWishes(row!.id, asked);
    await this.audit.record({
      action: 'hall.asked',
      subjectKind: 'hall_request',
      subjectId: row!.id,
      actorId: actor.id,
      detail: { days: found.days.length },
    });
    await this.messages.ask(await this.queries.one(row!.id));
    return row!.id;
  }

  /** Takes the day that the manager proposes. @throws Conflict when somebody has it by now */
  @Transactional()
  async takeAlternative(actor: Actor, occurrenceId: string): Promise<void> {
    await this.#move(actor, occurrenceId, 'accepted');
  }

  /** Does without a date; what was granted is given back. */
  @Transactional()
  async withdraw(actor: Actor, occurrenceId: string): Promise<void> {
    await this.#move(actor, occurrenceId, 'withdrawn');
  }

  /** Takes the withdrawal of a date back, within the hour. */
  @Transactional()
  async undoWithdrawal(actor: Actor, occurrenceId: string): Promise<void> {
    const [last] = await this.database.query<{ from: OccurrenceStatus; to: string; recent: boolean }>(
      `SELECT from_status AS "from", to_status AS "to", moved_at > now() - interval '1 hour' AS recent
       FROM premises.hall_move WHERE occurrence_id = $1 ORDER BY id DESC LIMIT 1`,
      [occurrenceId],
    );
    if (last?.to !== 'withdrawn') throw new NotFound('Cette date n’a pas été retirée.');
    await this.#move(actor, occurrenceId, last.from, last.recent);
  }

  /** Does without every date that is not past; what is settled otherwise stays. */
  @Transactional()
  async withdrawAll(actor: Actor, requestId: string): Promise<void> {
    const request = await this.queries.lock(requestId);
    const today = this.clock.today().toString();
    for (const one of request.occurrences)
      if (isOpen(one.status) || (one.status === 'accepted' && one.day >= today))
        await this.moves.move(request, one, { to: 'withdrawn', who: 'school', accountId: actor.id });
    await this.moves.settleReminders(requestId);
  }

  /** Sends the manager a new link; those before it die. */
  @Transactional()
  async resend(actor: Actor, requestId: string): Promise<void> {
    await this.messages.renew(await this.queries.lock(requestId));
    await this.audit.record({
      action: 'hall.link_sent',
      subjectKind: 'hall_request',
      subjectId: requestId,
      actorId: actor.id,
    });
  }

  /** A link that is too old asks for the next one: to the registered address. */
  @Transactional()
  async renewLink(requestId: string): Promise<void> {
    await this.messages.renew(await this.queries.lock(requestId));
  }

  /** Another address answers for the hall: the links sent to the former one die, and what still waits is asked again. */
  async moveLinks(roomId: string): Promise<void> {
    for (const request of await this.queries.openIn(roomId)) await this.messages.askAgain(request);
  }

  async #move(actor: Actor, occurrenceId: string, to: OccurrenceStatus, undoes?: boolean): Promise<void> {
    const request: HallRequest = await this.queries.lockOf(occurrenceId);
    const occurrence = request.occurrences.find(({ id }) => id === occurrenceId)!;
    await this.moves.move(request, occurrence, { to, who: 'school', accountId: actor.id, undoes });
    await this.moves.settleReminders(request.id);
  }

  async #writeWishes(requestId: string, { wishes }: HallDraft): Promise<void> {
    for (const [i, { day, weekday, half, begins, ends }] of wishes.entries())
      await this.database.query(
        `INSERT INTO premises.hall_wish (request_id, rank, day, weekday, half, begins, ends) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [requestId, i + 1, day, weekday, half, begins, ends],
      );
  }

  #now = () => this.clock.schoolNow().toPlainDateTime().toString({ smallestUnit: 'minute' });
}
