import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { PositionStatus, WishedRhythm } from './position-status.rules.js';

export interface PositionRow {
  id: string;
  siteId: string;
  hostId: string;
  hostName: string;
  siteName: string;
  postcode: string;
  city: string;
  title: string;
  places: number;
  /** YYYY-MM-DD */
  startsOn: string;
  wishedRhythm: WishedRhythm;
  detail: string | null;
  status: PositionStatus;
  statusSince: string;
  statusReason: string | null;
  /** Proposals still alive, and those accepted among them. */
  proposed: number;
  accepted: number;
  lastNoteOn: string | null;
}

export interface PositionFilter {
  id?: string;
  hostId?: string;
  status?: PositionStatus;
}

@Injectable()
export class PositionQueries {
  constructor(private readonly database: Database) {}

  /** Those open first, then by the day they begin. One statement. */
  of({ id, hostId, status }: PositionFilter): Promise<PositionRow[]> {
    return this.database.query<PositionRow>(
      `SELECT p.id, p.site_id AS "siteId", s.host_id AS "hostId", h.name AS "hostName", s.name AS "siteName", s.postcode, s.city,
              p.title, p.places, p.starts_on::text AS "startsOn", p.wished_rhythm AS "wishedRhythm", p.detail, p.status,
              coalesce(m.moved_on, p.created_on)::text AS "statusSince", m.reason AS "statusReason",
              n.live AS proposed, n.accepted,
              (SELECT max(t.written_on)::text FROM hosts.note t WHERE t.position_id = p.id AND t.withdrawn_at IS NULL) AS "lastNoteOn"
       FROM hosts.position p JOIN hosts.site s ON s.id = p.site_id JOIN hosts.host h ON h.id = s.host_id
       LEFT JOIN LATERAL (SELECT moved_on, reason FROM hosts.position_move m WHERE m.position_id = p.id
                          ORDER BY m.id DESC LIMIT 1) m ON true
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state IN ('proposed', 'sent', 'interview_planned', 'accepted'))::int AS live,
                                  count(*) FILTER (WHERE state = 'accepted')::int AS accepted
                           FROM hosts.proposal o WHERE o.position_id = p.id) n
       WHERE ($1::uuid IS NULL OR p.id = $1) AND ($2::uuid IS NULL OR s.host_id = $2) AND ($3::text IS NULL OR p.status = $3)
       ORDER BY array_position(ARRAY['open', 'paused', 'filled', 'closed'], p.status), p.starts_on, p.id LIMIT 500`,
      [id ?? null, hostId ?? null, status ?? null],
    );
  }
}
