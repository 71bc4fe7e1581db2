import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';
import type { HallRequest } from './hall-request.js';

const time = (column: string) => `to_char(${column}, 'HH24:MI')`;

const REQUEST = `SELECT h.id, h.room_id AS "roomId", r.name AS "roomName", h.purpose, h.note,
  h.expected_people AS "expectedPeople", h.asked_by AS "askedBy", h.asked_on::text AS "askedOn",
  h.unanswered_on::text AS "unansweredOn",
  (SELECT coalesce(json_agg(json_build_object('day', w.day, 'weekday', w.weekday, 'half', w.half,
      'begins', ${time('w.begins')}, 'ends', ${time('w.ends')}) ORDER BY w.rank), '[]')
   FROM premises.hall_wish w WHERE w.request_id = h.id) AS wishes,
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'day', o.day, 'half', o.half, 'begins', ${time('o.begins')},
      'ends', ${time('o.ends')}, 'status', o.status, 'reason', o.reason, 'answeredOn', o.answered_on,
      'alternative', CASE WHEN o.alternative_day IS NOT NULL THEN json_build_object('day', o.alternative_day,
        'half', o.alternative_half, 'begins', ${time('o.alternative_begins')}, 'ends', ${time('o.alternative_ends')}) END)
      ORDER BY o.day, o.begins), '[]')
   FROM premises.hall_occurrence o WHERE o.request_id = h.id) AS occurrences
  FROM premises.hall_request h JOIN premises.room r ON r.id = h.room_id`;

/** Requests of the hall, with their days and wishes. */
@Injectable()
export class HallRequestQueries {
  constructor(private readonly database: Database) {}

  /** The newest first, after that id. One statement. */
  async list({ limit, after }: { limit: number; after?: string }): Promise<HallRequest[]> {
    return this.database.query<HallRequest>(
      `${REQUEST} WHERE $1::uuid IS NULL OR h.id < $1 ORDER BY h.id DESC LIMIT $2`,
      [after ?? null, limit],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<HallRequest> {
    const [request] = await this.database.query<HallRequest>(`${REQUEST} WHERE h.id = $1`, [id]);
    if (!request) throw new NotFound('Cette demande n’existe pas.');
    return request;
  }

  /** Those that somebody should look at: not settled yet, or answered since that day. One statement. */
  async current(answeredSince: string): Promise<HallRequest[]> {
    return this.database.query<HallRequest>(
      `${REQUEST} WHERE EXISTS (SELECT 1 FROM premises.hall_occurrence o WHERE o.request_id = h.id
         AND (o.status IN ('asked', 'alternative_proposed') OR o.answered_on >= $1)) ORDER BY h.id`,
      [answeredSince],
    );
  }

  /** Those of a room that the manager may still answer or read by a link. */
  async openIn(roomId: string): Promise<HallRequest[]> {
    return this.database.query<HallRequest>(
      `${REQUEST} WHERE h.room_id = $1 AND EXISTS (SELECT 1 FROM premises.hall_key k WHERE k.request_id = h.id
         AND k.ended_at IS NULL AND k.expires_at > now()) ORDER BY h.id`,
      [roomId],
    );
  }

  /** The request of an occurrence, locked with all its occurrences. @throws NotFound */
  async lockOf(occurrenceId: string): Promise<HallRequest> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT request_id AS id FROM premises.hall_occurrence WHERE id = $1',
      [occurrenceId],
    );
    if (!row) throw new NotFound('Cette date n’existe pas.');
    return this.lock(row.id);
  }

  /** @throws NotFound */
  async lock(id: string): Promise<HallRequest> {
    await this.database.query('SELECT 1 FROM premises.hall_request WHERE id = $1 FOR UPDATE', [id]);
    return this.one(id);
  }
}
