import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { HostKind } from './host-kinds.js';
import type { HeadcountBand, Meeting, Opco } from './route.rules.js';

export interface HostRow {
  id: string;
  name: string;
  kind: HostKind;
  siren: string;
  naf: string | null;
  nafVersion: '2008' | '2025' | null;
  idcc: string | null;
  opco: Opco | null;
  headcountBand: HeadcountBand | null;
  metThrough: Meeting | null;
  metNote: string | null;
}

export interface HostSummary extends HostRow {
  /** The towns of its sites, without repeats. */
  cities: string[];
  siteCount: number;
  /** Tutors who have not left. */
  tutorCount: number;
  /** Positions that are open. */
  openPositions: number;
}

export interface HostFilter {
  kind?: HostKind;
  /** Part of the name, of a town, or of a SIREN or SIRET. */
  q?: string;
  /** A site's commune, accents forgiven. */
  city?: string;
  /** Only those with an open position. */
  offering?: boolean;
  /** Only these organisations. */
  ids?: readonly string[];
  limit?: number;
  /** The id of the last organisation read. */
  after?: string;
}

const COLUMNS = `h.id, h.name, h.kind, h.siren, h.naf, h.naf_version AS "nafVersion", h.idcc, h.opco,
  h.headcount_band AS "headcountBand", h.met_through AS "metThrough", h.met_note AS "metNote"`;

@Injectable()
export class HostQueries {
  constructor(private readonly database: Database) {}

  /** One page of organisations by name, with their towns and how many tutors: one statement. */
  async page({ kind, q, city, offering, ids, limit = 100, after }: HostFilter): Promise<HostSummary[]> {
    const words = q?.trim() ? q.trim() : null;
    return this.database.query<HostSummary>(
      `SELECT ${COLUMNS},
              ARRAY(SELECT DISTINCT s.city FROM hosts.site s WHERE s.host_id = h.id ORDER BY s.city) AS cities,
              (SELECT count(*)::int FROM hosts.site s WHERE s.host_id = h.id) AS "siteCount",
              (SELECT count(*)::int FROM hosts.tutor t JOIN hosts.site s ON s.id = t.site_id
               WHERE s.host_id = h.id AND t.left_on IS NULL) AS "tutorCount",
              (SELECT count(*)::int FROM hosts.position p JOIN hosts.site s ON s.id = p.site_id
               WHERE s.host_id = h.id AND p.status = 'open') AS "openPositions"
       FROM hosts.host h
       WHERE ($1::text IS NULL OR h.kind = $1)
         AND ($2::text IS NULL OR platform.plain(h.name) LIKE '%' || platform.plain($2) || '%'
              OR (regexp_replace($2, '\\D', '', 'g') <> '' AND h.siren LIKE regexp_replace($2, '\\D', '', 'g') || '%')
              OR EXISTS (SELECT 1 FROM hosts.site s WHERE s.host_id = h.id
                         AND (platform.plain(s.name || ' ' || s.city) LIKE '%' || platform.plain($2) || '%'
                              OR s.siret = regexp_replace($2, '\\D', '', 'g'))))
         AND ($5::text IS NULL OR EXISTS (SELECT 1 FROM hosts.site s WHERE s.host_id = h.id
                                          AND platform.plain(s.city) = platform.plain($5)))
         AND ($6::boolean IS NOT TRUE OR EXISTS (SELECT 1 FROM hosts.position p JOIN hosts.site s ON s.id = p.site_id
                                                 WHERE s.host_id = h.id AND p.status = 'open'))
         AND ($7::uuid[] IS NULL OR h.id = ANY ($7::uuid[]))
         AND ($4::uuid IS NULL OR (lower(h.name), h.id) > (SELECT lower(o.name), o.id FROM hosts.host o WHERE o.id = $4))
       ORDER BY lower(h.name), h.id LIMIT $3`,
      [kind ?? null, words, limit, after ?? null, city?.trim() || null, offering ?? null, ids ?? null],
    );
  }

  async one(id: string): Promise<HostRow | undefined> {
    const [row] = await this.database.query<HostRow>(`SELECT ${COLUMNS} FROM hosts.host h WHERE h.id = $1`, [
      id,
    ]);
    return row;
  }

  async bySiren(siren: string): Promise<HostRow | undefined> {
    const [row] = await this.database.query<HostRow>(
      `SELECT ${COLUMNS} FROM hosts.host h WHERE h.siren = $1`,
      [siren],
    );
    return row;
  }

  /** The organisation and site that already have this SIRET. */
  async bySiret(siret: string): Promise<{ hostId: string; hostName: string; siteId: string } | undefined> {
    const [row] = await this.database.query<{ hostId: string; hostName: string; siteId: string }>(
      `SELECT h.id AS "hostId", h.name AS "hostName", s.id AS "siteId"
       FROM hosts.site s JOIN hosts.host h ON h.id = s.host_id WHERE s.siret = $1`,
      [siret],
    );
    return row;
  }
}
