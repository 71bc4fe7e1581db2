import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';
import type { Session, SessionsAsked } from './session.js';

const SESSION = `
  SELECT s.id, s.cohort_id AS "cohortId", c.name AS "cohortName", s.day::text AS day, s.half, s.subject,
         s.block_code AS "blockCode", s.trainer_id AS "trainerId", a.display_name AS "trainerName",
         s.room_id AS "roomId", r.name AS "roomName", s.note, s.revision,
         to_json(s.changed_at) #>> '{}' AS "changedAt", to_json(s.cancelled_at) #>> '{}' AS "cancelledAt",
         (SELECT b.display_name FROM calendar.replaced_session d
          JOIN calendar.replacement e ON e.id = d.replacement_id AND e.undone_at IS NULL
          JOIN identity.account b ON b.id = d.trainer_before
          WHERE d.session_id = s.id AND d.trainer_after = s.trainer_id
          ORDER BY e.id DESC LIMIT 1) AS replacing
  FROM calendar.session s
  JOIN cohorts.cohort c ON c.id = s.cohort_id
  LEFT JOIN identity.account a ON a.id = s.trainer_id
  LEFT JOIN premises.room r ON r.id = s.room_id`;

/** With the room that it holds. */
export type LockedSession = Session & { bookingId: string | null };

/** The school's half-days with their subject, trainer and room. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** The sessions in force of these promotions from one day to another (YYYY-MM-DD, both included), in order. One statement. */
  between(cohortIds: readonly string[], from: string, to: string): Promise<Session[]> {
    return this.find({ cohortIds, from, to });
  }

  /** What is asked for, in order of day, half-day and promotion. One statement. */
  find({ from, to, cohortIds, trainerId, roomId, cancelledToo = false }: SessionsAsked): Promise<Session[]> {
    return this.database.query<Session>(
      `${SESSION}
       WHERE s.day BETWEEN $1 AND $2 AND ($3::uuid[] IS NULL OR s.cohort_id = ANY ($3))
         AND ($4::uuid IS NULL OR s.trainer_id = $4) AND ($5::uuid IS NULL OR s.room_id = $5)
         AND ($6 OR s.cancelled_at IS NULL)
       ORDER BY s.day, s.half DESC, c.number, s.id`,
      [from, to, cohortIds ?? null, trainerId ?? null, roomId ?? null, cancelledToo],
    );
  }

  /** Whoever teaches or taught, by name. One statement. */
  trainers(): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      `SELECT a.id, a.display_name AS name FROM identity.account a
       WHERE a.id IN (SELECT s.trainer_id FROM calendar.session s WHERE s.cancelled_at IS NULL) ORDER BY a.display_name, a.id`,
    );
  }

  /** Sessions by id, in order of time, cancelled or not. One statement. */
  byIds(ids: readonly string[]): Promise<Session[]> {
    return this.database.query<Session>(
      `${SESSION} WHERE s.id = ANY ($1::uuid[]) ORDER BY s.day, s.half DESC, s.id`,
      [ids],
    );
  }

  /** A session that nobody else changes until the caller's transaction ends. @throws NotFound */
  async lock(id: string): Promise<LockedSession> {
    const [row] = await this.database.query<{ bookingId: string | null }>(
      'SELECT booking_id AS "bookingId" FROM calendar.session WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!row) throw new NotFound('Cette séance n’existe pas.');
    const [session] = await this.byIds([id]);
    return { ...session!, ...row };
  }
}
