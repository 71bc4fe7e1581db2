import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface AuditRecord {
  /** Past participle of what was done, such as `application.admitted`. */
  action: string;
  subjectKind: string;
  subjectId?: string;
  actorId?: string;
  /** Ids and codes only: the log outlives the person's file. */
  detail?: Record<string, unknown>;
}

/** Who did what and when, written in the caller's transaction; rows are never changed. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  async record({ action, subjectKind, subjectId, actorId, detail }: AuditRecord): Promise<void> {
    await this.database.query(
      'INSERT INTO platform.audit_entry (action, subject_kind, subject_id, actor_id, detail) VALUES ($1, $2, $3, $4, $5)',
      [action, subjectKind, subjectId ?? null, actorId ?? null, JSON.stringify(detail ?? {})],
    );
  }
}
