import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';
import type { MediationAction, MediationHalf } from './mediation.js';

const ACTION = `SELECT a.id, a.title, a.day::text AS day, a.place, a.organiser, a.room_id AS "roomId", r.name AS "roomName",
  ARRAY(SELECT h.half FROM calendar.mediation_half h WHERE h.action_id = a.id ORDER BY h.half DESC) AS halves,
  (SELECT coalesce(json_agg(json_build_object('learnerId', l.id, 'firstName', l.first_name, 'lastName', l.last_name)
     ORDER BY l.last_name, l.first_name, l.id), '[]')
   FROM learners.learner l WHERE l.id IN (SELECT p.learner_id FROM calendar.mediation_participant p WHERE p.action_id = a.id)
  ) AS participants
  FROM calendar.mediation_action a LEFT JOIN premises.room r ON r.id = a.room_id`;

@Injectable()
export class MediationQueries {
  constructor(private readonly database: Database) {}

  /** The actions of a range, both days included, in order. One statement. */
  async between(from: string, to: string): Promise<MediationAction[]> {
    return this.database.query<MediationAction>(
      `${ACTION} WHERE a.day BETWEEN $1 AND $2 ORDER BY a.day, a.id`,
      [from, to],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<MediationAction> {
    const [action] = await this.database.query<MediationAction>(`${ACTION} WHERE a.id = $1`, [id]);
    if (!action) throw new NotFound('Cette action n’existe pas ou n’existe plus.');
    return action;
  }

  /** Reads an action to change it. @throws NotFound */
  async lock(id: string): Promise<MediationAction> {
    await this.database.query('SELECT 1 FROM calendar.mediation_action WHERE id = $1 FOR UPDATE', [id]);
    return this.one(id);
  }

  /** The half-days of these learners at actions of the range. One statement. */
  async halvesOf(learnerIds: readonly string[], from: string, to: string): Promise<MediationHalf[]> {
    return this.database.query<MediationHalf>(
      `SELECT p.learner_id AS "learnerId", p.day::text AS day, p.half, a.title || ' (' || a.place || ')' AS name
       FROM calendar.mediation_participant p JOIN calendar.mediation_action a ON a.id = p.action_id
       WHERE p.learner_id = ANY ($1::uuid[]) AND p.day BETWEEN $2 AND $3`,
      [learnerIds, from, to],
    );
  }
}
