import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ProposalState } from './proposal-states.rules.js';

export interface ProposalRow {
  id: string;
  positionId: string;
  positionTitle: string;
  hostId: string;
  hostName: string;
  city: string;
  learnerId: string;
  state: ProposalState;
  /** The day of the last move, and who made it. */
  movedOn: string;
  note: string | null;
  interview: { day: string; time: string | null; place: string | null } | null;
}

export interface ProposalFilter {
  id?: string;
  positionId?: string;
  learnerId?: string;
  hostId?: string;
  /** Only those that still hold. */
  live?: boolean;
}

@Injectable()
export class ProposalQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; one statement. */
  of({ id, positionId, learnerId, hostId, live }: ProposalFilter): Promise<ProposalRow[]> {
    return this.database.query<ProposalRow>(
      `SELECT o.id, o.position_id AS "positionId", p.title AS "positionTitle", s.host_id AS "hostId", h.name AS "hostName", s.city,
              o.learner_id AS "learnerId", o.state, m.moved_on::text AS "movedOn", m.note,
              CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('day', i.day, 'time', to_char(i.at_time, 'HH24:MI'), 'place', i.place) END AS interview
       FROM hosts.proposal o JOIN hosts.position p ON p.id = o.position_id JOIN hosts.site s ON s.id = p.site_id
       JOIN hosts.host h ON h.id = s.host_id
       JOIN LATERAL (SELECT moved_on, note FROM hosts.proposal_move m WHERE m.proposal_id = o.id ORDER BY m.id DESC LIMIT 1) m ON true
       LEFT JOIN LATERAL (SELECT i.* FROM hosts.interview i WHERE i.proposal_id = o.id ORDER BY i.id DESC LIMIT 1) i ON true
       WHERE ($1::uuid IS NULL OR o.id = $1) AND ($2::uuid IS NULL OR o.position_id = $2)
         AND ($3::uuid IS NULL OR o.learner_id = $3) AND ($4::uuid IS NULL OR s.host_id = $4)
         AND ($5::boolean IS NOT TRUE OR o.state IN ('proposed', 'sent', 'interview_planned', 'accepted'))
       ORDER BY o.id DESC LIMIT 500`,
      [id ?? null, positionId ?? null, learnerId ?? null, hostId ?? null, live ?? null],
    );
  }

  /** Where this learner is accepted, but for that proposal. */
  async acceptedElsewhere(learnerId: string, exceptId: string | null): Promise<string | null> {
    const rows = await this.of({ learnerId, live: true });
    return rows.find(({ id, state }) => state === 'accepted' && id !== exceptId)?.hostName ?? null;
  }
}
