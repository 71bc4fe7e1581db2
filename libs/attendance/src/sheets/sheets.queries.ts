import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Place } from '../expected/places.js';
import { instantSql } from '../ledger/ledger.service.js';
import type { EntryState, Half } from '../ledger/states.js';

/** A learner's line of a half-day: the frozen place, and the last entry when there is one. */
export interface SheetLine {
  learnerId: string;
  place: Place;
  name: string | null;
  contractId: string | null;
  state: EntryState | null;
  minutes: number | null;
  /** 0 when nothing was ever recorded. */
  revision: number;
  reason: string | null;
  recordedBy: string | null;
  recordedAt: string | null;
  sourceId: string | null;
  sourceVersion: number | null;
}

export interface SheetRow {
  id: string;
  version: number;
  savedAt: string | null;
  savedBy: string | null;
}

@Injectable()
export class SheetsQueries {
  constructor(private readonly database: Database) {}

  /** Every learner of the promotion on a half-day that was frozen. */
  lines(cohortId: string, day: string, half: Half): Promise<SheetLine[]> {
    return this.database.query<SheetLine>(
      `SELECT f.learner_id AS "learnerId", f.place, f.name, f.contract_id AS "contractId", e.state, e.minutes,
              coalesce(e.revision, 0) AS revision, p.payload ->> 'reason' AS reason, e.recorded_by AS "recordedBy",
              ${instantSql('e.recorded_at')} AS "recordedAt", e.source_id AS "sourceId", e.source_version AS "sourceVersion"
       FROM attendance.frozen_place f
       LEFT JOIN LATERAL (
         SELECT * FROM attendance.entry e
         WHERE e.learner_id = f.learner_id AND e.day = f.day AND e.half = f.half ORDER BY e.revision DESC LIMIT 1) e ON true
       LEFT JOIN attendance.entry_payload p ON p.learner_id = e.learner_id AND p.seq = e.seq
       WHERE f.cohort_id = $1 AND f.day = $2 AND f.half = $3`,
      [cohortId, day, half],
    );
  }

  async one(cohortId: string, day: string, half: Half): Promise<SheetRow | null> {
    const [row] = await this.database.query<SheetRow>(
      `SELECT id, version, ${instantSql('saved_at')} AS "savedAt", saved_by AS "savedBy"
       FROM attendance.sheet WHERE cohort_id = $1 AND day = $2 AND half = $3`,
      [cohortId, day, half],
    );
    return row ?? null;
  }

  /**
   * Notes the save by the id its client made, and takes the sheet's next version, which locks the sheet. Null when this
   * save was already done.
   */
  async openVersion(save: {
    clientId: string;
    contentHash: Buffer;
    actorId: string;
    at: string;
    cohortId: string;
    day: string;
    half: Half;
  }): Promise<{ id: string; version: number } | null> {
    const [row] = await this.database.query<{ id: string; version: number }>(
      `WITH saved AS (
         INSERT INTO attendance.recording (client_id, content_hash, recorded_by) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING client_id)
       INSERT INTO attendance.sheet AS s (cohort_id, day, half, version, saved_at, saved_by)
       SELECT $5, $6, $7, 1, $4, $3 FROM saved
       ON CONFLICT (cohort_id, day, half)
         DO UPDATE SET version = s.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
       RETURNING id, version`,
      [save.clientId, save.contentHash, save.actorId, save.at, save.cohortId, save.day, save.half],
    );
    return row ?? null;
  }
}
