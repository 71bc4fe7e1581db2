import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Change } from './changes.rules.js';

export interface AuditRecord {
  /** Past participle of what was done, such as `application.admitted`. */
  action: string;
  subjectKind: string;
  subjectId?: string;
  actorId?: string;
  /** Ids and codes only: the log outlives the person's file. */
  detail?: Record<string, unknown>;
  /** What the fields were and became; erased with the person's file. */
  changes?: readonly Change[];
}

/** Who did what and when, written in the caller's transaction; rows are never changed. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  async record(record: AuditRecord): Promise<void> {
    const { action, subjectKind, subjectId, actorId, detail, changes = [] } = record;
    await this.database.query(
      `WITH entry AS (
         INSERT INTO platform.audit_entry (action, subject_kind, subject_id, actor_id, detail)
         VALUES ($1, $2, $3, $4, $5) RETURNING id)
       INSERT INTO platform.audit_change (entry_id, field, label, before, after)
       SELECT entry.id, c.field, c.label, c.before, c.after
       FROM entry, jsonb_to_recordset($6::jsonb) AS c(field text, label text, before text, after text)`,
      [
        action,
        subjectKind,
        subjectId ?? null,
        actorId ?? null,
        JSON.stringify(detail ?? {}),
        JSON.stringify(changes),
      ],
    );
  }
}
