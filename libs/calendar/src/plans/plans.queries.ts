import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { DecidedHalf, FullPlan, NumberedPlan, PlannedWeek } from './plan.js';
import { noPlan } from './plan.js';

export interface PublishedPlan extends FullPlan {
  /** 0 while nothing is published. */
  number: number;
}

/** Where a promotion's calendar stands between what was made known and what is being prepared. */
export interface Standing {
  /** The newest published version, 0 for none. */
  version: number;
  /** Whether a draft waits to be published. */
  draftOpen: boolean;
  /** To be given back with the next change of the draft. */
  revision: number;
}

/** Reads the published plans: the newest version of each promotion. */
@Injectable()
export class Plans {
  constructor(private readonly database: Database) {}

  /** The published plan of each of these promotions for the range, by promotion. One statement. */
  async of(cohortIds: readonly string[], from: string, to: string): Promise<Map<string, NumberedPlan>> {
    const rows = await this.database.query<{ cohortId: string } & NumberedPlan>(
      `SELECT c.id AS "cohortId", coalesce(v.number, 0) AS number,
         (SELECT coalesce(json_agg(json_build_object('monday', w.monday, 'places', w.places, 'locked', w.locked)
                  ORDER BY w.monday), '[]')
          FROM calendar.version_week w
          WHERE w.cohort_id = c.id AND w.number = v.number AND w.monday BETWEEN $2::date - 6 AND $3::date) AS weeks,
         (SELECT coalesce(json_agg(json_build_object('day', h.day, 'half', h.half, 'place', h.place, 'reason', h.reason)
                  ORDER BY h.day), '[]')
          FROM calendar.version_half h
          WHERE h.cohort_id = c.id AND h.number = v.number AND h.day BETWEEN $2::date AND $3::date) AS decided
       FROM unnest($1::uuid[]) AS c (id)
       LEFT JOIN LATERAL (SELECT max(n.number) AS number FROM calendar.version n WHERE n.cohort_id = c.id) v ON true`,
      [cohortIds, from, to],
    );
    return new Map(rows.map(({ cohortId, ...plan }) => [cohortId, plan]));
  }

  /** Where each of these promotions stands, with its draft when one is open. One statement. */
  async drafts(
    cohortIds: readonly string[],
  ): Promise<Map<string, { standing: Standing; plan: FullPlan | null }>> {
    const rows = await this.database.query<Standing & { cohortId: string; plan: FullPlan | null }>(
      `SELECT c.id AS "cohortId", coalesce(d.revision, 0) AS revision, d.plan, d.plan IS NOT NULL AS "draftOpen",
         (SELECT coalesce(max(v.number), 0)::integer FROM calendar.version v WHERE v.cohort_id = c.id) AS version
       FROM unnest($1::uuid[]) AS c (id) LEFT JOIN calendar.draft d ON d.cohort_id = c.id`,
      [cohortIds],
    );
    return new Map(rows.map(({ cohortId, plan, ...standing }) => [cohortId, { standing, plan }]));
  }

  /** A version of a promotion's plan, the newest unless told; empty with number 0 when there is none. One statement. */
  async published(cohortId: string, number?: number): Promise<PublishedPlan> {
    const [row] = await this.database.query<
      Omit<PublishedPlan, 'frame'> & { integrationWeeks: number; certificationWeeks: number }
    >(
      `SELECT v.number, v.rhythms, v.integration_weeks AS "integrationWeeks", v.certification_weeks AS "certificationWeeks",
         (SELECT coalesce(json_agg(json_build_object('monday', w.monday, 'places', w.places, 'locked', w.locked)
                  ORDER BY w.monday), '[]')
          FROM calendar.version_week w WHERE w.cohort_id = v.cohort_id AND w.number = v.number) AS weeks,
         (SELECT coalesce(json_agg(json_build_object('day', h.day, 'half', h.half, 'place', h.place, 'reason', h.reason)
                  ORDER BY h.day, h.half DESC), '[]')
          FROM calendar.version_half h WHERE h.cohort_id = v.cohort_id AND h.number = v.number) AS decided
       FROM calendar.version v WHERE v.cohort_id = $1 AND ($2::integer IS NULL OR v.number = $2)
       ORDER BY v.number DESC LIMIT 1`,
      [cohortId, number ?? null],
    );
    if (!row) return { ...noPlan, number: 0 };
    const { integrationWeeks, certificationWeeks, ...plan } = row;
    return { ...plan, frame: { integrationWeeks, certificationWeeks } };
  }

  /** Writes a version's rows; its number must be the next one. Three statements. */
  async write(
    version: {
      cohortId: string;
      number: number;
      /** The first day that may differ from the version before. */
      effectiveFrom: string;
      origin: string;
      note: string | null;
      publishedBy: string | null;
    },
    plan: FullPlan,
  ): Promise<void> {
    const { cohortId, number } = version;
    await this.database.query(
      `INSERT INTO calendar.version (cohort_id, number, effective_from, origin, note, published_by, rhythms,
              integration_weeks, certification_weeks)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        cohortId,
        number,
        version.effectiveFrom,
        version.origin,
        version.note,
        version.publishedBy,
        JSON.stringify(plan.rhythms),
        plan.frame.integrationWeeks,
        plan.frame.certificationWeeks,
      ],
    );
    await this.#writeWeeks(cohortId, number, plan.weeks);
    await this.#writeHalves(cohortId, number, plan.decided);
  }

  async #writeWeeks(cohortId: string, number: number, weeks: readonly PlannedWeek[]): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar.version_week (cohort_id, number, monday, places, locked)
       SELECT $1, $2, w.monday, w.places, w.locked
       FROM json_to_recordset($3) AS w (monday date, places text, locked boolean)`,
      [cohortId, number, JSON.stringify(weeks)],
    );
  }

  async #writeHalves(cohortId: string, number: number, halves: readonly DecidedHalf[]): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar.version_half (cohort_id, number, day, half, place, reason)
       SELECT $1, $2, h.day, h.half, h.place, h.reason
       FROM json_to_recordset($3) AS h (day date, half text, place text, reason text)`,
      [cohortId, number, JSON.stringify(halves)],
    );
  }
}
