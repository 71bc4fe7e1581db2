import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Database } from '#platform';
import type { FoundKind, FoundLine } from './search.dto.js';

/** Of each kind, then in all. */
const MOST_OF_A_KIND = 8;
const MOST = 12;

const CONTACT_ROLES: Record<string, string> = {
  tutor: 'maître d’apprentissage',
  signatory: 'signataire',
  payroll: 'paie',
  other: 'contact',
};

interface FoundRow {
  kind: Exclude<FoundKind, 'application'>;
  id: string;
  placeId: string | null;
  name: string;
  role: string | null;
  hostName: string | null;
  hostCities: string | null;
  enrolledIn: string | null;
  left: boolean;
  applicationId: string | null;
  wished: string | null;
}

const ENRICHED = `
  SELECT f.kind, f.id, f.place_id AS "placeId", f.name, f.role, h.name AS "hostName",
         (SELECT string_agg(DISTINCT s.city, ', ') FROM hosts.searchable_site s WHERE f.kind = 'host' AND s.host_id = f.id) AS "hostCities",
         enrolled.name AS "enrolledIn", coalesce(p.exit_on < $2::date, false) AS left,
         p.application_id AS "applicationId", wished.name AS wished
  FROM found f
    LEFT JOIN hosts.searchable_host h ON h.host_id = f.place_id
    LEFT JOIN learners.person_place p ON f.kind = 'learner' AND p.learner_id = f.id
    LEFT JOIN cohorts.cohort enrolled ON enrolled.id = p.enrolled_cohort_id
    LEFT JOIN cohorts.cohort wished ON wished.id = p.wished_cohort_id
  ORDER BY f.closeness DESC, f.name`;

/** People and organisations by a few letters, from anywhere; one statement. */
@Injectable()
export class Search {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, words: string, today: string): Promise<FoundLine[]> {
    const rows = await this.#rows(words.trim(), today);
    const seen = new Set<string>();
    return rows
      .map((row) => lineOf(row, actor))
      .filter((line): line is FoundLine => line !== null)
      .filter((line) => {
        // An organisation found by its name and by its only site is one line.
        const key =
          line.kind === 'site' || line.kind === 'host'
            ? line.fileId
            : `${line.kind} ${line.fileId} ${line.name}`;
        return !seen.has(key) && seen.add(key);
      })
      .slice(0, MOST);
  }

  #rows(words: string, today: string): Promise<FoundRow[]> {
    const digits = words.replace(/[\s.-]/g, '');
    if (/^\d{3,14}$/.test(digits)) {
      return this.database.query(
        `WITH found AS (
           SELECT 'site' AS kind, s.site_id AS id, s.host_id AS place_id, s.name, s.siret AS role, 1 AS closeness
           FROM hosts.searchable_site s WHERE s.siret LIKE $1 || '%' LIMIT ${MOST}) ${ENRICHED}`,
        [digits, today],
      );
    }
    if (words.includes('@')) {
      return this.database.query(
        `WITH found AS (
           SELECT 'learner' AS kind, s.learner_id AS id, NULL::uuid AS place_id, s.last_name || ' ' || s.first_name AS name,
                  NULL AS role, 1 AS closeness
           FROM learners.searchable_person s WHERE s.plain_email LIKE lower($1) || '%' LIMIT ${MOST}) ${ENRICHED}`,
        [words.replace(/[\\%_]/g, '\\$&'), today],
      );
    }
    return this.database.query(
      `WITH found AS MATERIALIZED (
         SELECT * FROM (SELECT DISTINCT ON (kind, id, name) * FROM casework.found_by_name($1, ${MOST_OF_A_KIND})
                        ORDER BY kind, id, name, closeness DESC) f ORDER BY closeness DESC LIMIT 24) ${ENRICHED}`,
      [words, today],
    );
  }
}

function lineOf(row: FoundRow, actor: Actor): FoundLine | null {
  const { kind, id, placeId, name, role, hostName } = row;
  if (kind === 'learner') {
    if (row.enrolledIn !== null) {
      return { kind, fileId: id, name, detail: row.left ? `${row.enrolledIn}, sortie` : row.enrolledIn };
    }
    if (!row.applicationId || !actor.permissions.includes('application.read')) return null;
    return { kind: 'application', fileId: row.applicationId, name, detail: `candidature, ${row.wished}` };
  }
  if (kind === 'host') return { kind, fileId: id, name, detail: row.hostCities };
  if (kind === 'site')
    return {
      kind,
      fileId: placeId ?? id,
      name,
      detail: [hostName === name ? null : hostName, role].filter(Boolean).join(', '),
    };
  return {
    kind,
    fileId: placeId ?? id,
    name,
    detail: [CONTACT_ROLES[role ?? ''] ?? role, hostName].filter(Boolean).join(', '),
  };
}
