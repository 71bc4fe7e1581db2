import { Injectable } from '@nestjs/common';
import type { Half } from '#almanac';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { Audit, Clock, Conflict, Database, RuleBroken, Transactional } from '#platform';
import { Bookings, Rooms } from '#premises';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import type { MediationAction, MediationDraft } from './mediation.js';
import { refusalsToPlan, refusalsToTouch } from './mediation.rules.js';
import { MediationQueries } from './mediations.queries.js';

/** Actions of digital mediation: planned, changed and taken back until they begin. */
@Injectable()
export class Mediations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: MediationQueries,
    private readonly expected: ExpectedPlaces,
    private readonly learners: Learners,
    private readonly rooms: Rooms,
    private readonly bookings: Bookings,
    private readonly audit: Audit,
  ) {}

  /** Gives the action's id. @throws Conflict when a room or a learner is taken */
  @Transactional()
  async plan(actor: Actor, draft: MediationDraft): Promise<string> {
    await this.#mustBePossible(actor, draft);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO calendar.mediation_action (title, day, place, organiser, room_id, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [draft.title, draft.day, draft.place, draft.organiser, draft.roomId, actor.id],
    );
    await this.#write(actor, row!.id, draft);
    await this.#record(actor, 'mediation.planned', row!.id, draft);
    return row!.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, draft: MediationDraft): Promise<void> {
    await this.#clear(actor, await this.queries.lock(id));
    await this.#mustBePossible(actor, draft);
    await this.database.query(
      `UPDATE calendar.mediation_action SET title = $2, day = $3, place = $4, organiser = $5, room_id = $6, decided_by = $7,
              decided_at = now() WHERE id = $1`,
      [id, draft.title, draft.day, draft.place, draft.organiser, draft.roomId, actor.id],
    );
    await this.#write(actor, id, draft);
    await this.#record(actor, 'mediation.changed', id, draft);
  }

  /** Takes an action back that has not begun: its learners are expected where they were. */
  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const action = await this.queries.lock(id);
    await this.#clear(actor, action);
    await this.database.query('DELETE FROM calendar.mediation_action WHERE id = $1', [id]);
    await this.#record(actor, 'mediation.removed', id, action);
  }

  /** Frees the room and the learners. @throws RuleBroken once it has begun */
  async #clear(actor: Actor, action: MediationAction): Promise<void> {
    RuleBroken.ifAny(refusalsToTouch(action, this.#now()));
    const held = await this.database.query<{ bookingId: string | null }>(
      'DELETE FROM calendar.mediation_half WHERE action_id = $1 RETURNING booking_id AS "bookingId"',
      [action.id],
    );
    for (const { bookingId } of held) if (bookingId) await this.bookings.release(actor, bookingId);
  }

  async #mustBePossible(actor: Actor, draft: MediationDraft): Promise<void> {
    const { learnerIds, day, roomId } = draft;
    const places = await this.expected.of([...learnerIds], day, day);
    const seen = new Map((await this.learners.visible(actor)).map((one) => [one.id, one]));
    const asked = learnerIds.map((learnerId) => {
      const person = seen.get(learnerId);
      return {
        learnerId,
        name: person ? `${person.firstName} ${person.lastName}` : null,
        expected: places.filter((place) => place.learnerId === learnerId),
      };
    });
    const seats = roomId ? (await this.rooms.one(roomId)).seats : null;
    RuleBroken.ifAny(refusalsToPlan(draft, asked, { now: this.#now(), seats }));
  }

  async #write(actor: Actor, id: string, draft: MediationDraft): Promise<void> {
    for (const half of draft.halves) {
      const bookingId = draft.roomId ? await this.#book(actor, id, draft, draft.roomId, half) : null;
      await this.database.query(
        'INSERT INTO calendar.mediation_half (action_id, day, half, booking_id) VALUES ($1, $2, $3, $4)',
        [id, draft.day, half, bookingId],
      );
    }
    const written = await this.database.query(
      `INSERT INTO calendar.mediation_participant (action_id, learner_id, day, half)
       SELECT $1, learner_id, $2, half FROM unnest($3::uuid[]) AS learner_id, unnest($4::text[]) AS half
       ORDER BY learner_id, half ON CONFLICT (learner_id, day, half) DO NOTHING RETURNING 1`,
      [id, draft.day, draft.learnerIds, draft.halves],
    );
    if (written.length < draft.learnerIds.length * draft.halves.length) throw await this.#taken(id, draft);
  }

  #book(
    actor: Actor,
    id: string,
    { day, title }: MediationDraft,
    roomId: string,
    half: Half,
  ): Promise<string> {
    return this.bookings.reserve(actor, {
      roomId,
      day,
      half,
      purpose: title,
      source: 'event',
      reference: id,
    });
  }

  /** Who takes part in another action at that moment. */
  async #taken(id: string, { day, halves, learnerIds }: MediationDraft): Promise<Conflict> {
    const others = await this.database.query<{ name: string; title: string }>(
      `SELECT DISTINCT l.first_name || ' ' || l.last_name AS name, a.title
       FROM calendar.mediation_participant p JOIN calendar.mediation_action a ON a.id = p.action_id
         JOIN learners.learner l ON l.id = p.learner_id
       WHERE p.action_id <> $1 AND p.day = $2 AND p.half = ANY ($3::text[]) AND p.learner_id = ANY ($4::uuid[]) ORDER BY name`,
      [id, day, halves, learnerIds],
    );
    const told = others.map(({ name, title }) => `${name} («\u00a0${title}\u00a0»)`).join(', ');
    return new Conflict(
      'mediation.twice_at_once',
      `Déjà dans une autre action à ce moment\u00a0: ${told}. Rien n’a été enregistré.`,
      'learnerIds',
    );
  }

  #now = () => this.clock.schoolNow().toPlainDateTime().toString({ smallestUnit: 'minute' });

  #record = (
    actor: Actor,
    action: string,
    subjectId: string,
    { day, halves }: Pick<MediationDraft, 'day' | 'halves'>,
  ) =>
    this.audit.record({
      action,
      subjectKind: 'mediation_action',
      subjectId,
      actorId: actor.id,
      detail: { day, halves },
    });
}
