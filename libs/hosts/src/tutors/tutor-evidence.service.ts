import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import {
  Audit,
  Clock,
  Database,
  NotFound,
  RuleBroken,
  type SentDocument,
  StoredFiles,
  Transactional,
} from '#platform';

/** What proves that somebody may be a tutor (Code du travail, R6223-22). */
export const evidenceKinds = {
  diploma: 'Diplôme du métier',
  work_certificate: 'Certificat de travail',
  career: 'Relevé de carrière ou CV',
  other: 'Autre justificatif',
} as const satisfies Record<string, string>;
export type EvidenceKind = keyof typeof evidenceKinds;

export interface Evidence {
  id: string;
  tutorId: string;
  kind: EvidenceKind;
  fileName: string;
  receivedOn: string;
  checkedOn: string | null;
  checkedBy: string | null;
}

@Injectable()
export class TutorEvidence {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Oldest first. One statement. */
  ofSites(siteIds: readonly string[]): Promise<Evidence[]> {
    return this.database.query<Evidence>(
      `SELECT e.id, e.tutor_id AS "tutorId", e.kind, f.name AS "fileName", e.received_on::text AS "receivedOn",
              e.checked_on::text AS "checkedOn", a.display_name AS "checkedBy"
       FROM hosts.tutor_evidence e JOIN hosts.tutor t ON t.id = e.tutor_id JOIN platform.stored_file f ON f.id = e.file_id
       LEFT JOIN identity.account a ON a.id = e.checked_by WHERE t.site_id = ANY ($1::uuid[]) ORDER BY e.id`,
      [siteIds],
    );
  }

  @Transactional()
  async receive(
    actor: Actor,
    tutorId: string,
    kind: EvidenceKind,
    sent: SentDocument | undefined,
  ): Promise<string> {
    const [tutor] = await this.database.query('SELECT 1 FROM hosts.tutor WHERE id = $1', [tutorId]);
    if (!tutor) throw new NotFound();
    const file = await this.files.keep(sent, actor.id);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.tutor_evidence (tutor_id, kind, file_id, received_on, received_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [tutorId, kind, file.id, `${this.clock.today()}`, actor.id],
    );
    await this.#record(actor, 'tutor_evidence.received', tutorId, { kind });
    return row!.id;
  }

  /** Opens the document; each reading is noted. */
  @Transactional()
  async open(actor: Actor, id: string) {
    const { fileId, tutorId } = await this.#one(id);
    await this.#record(actor, 'tutor_evidence.read', tutorId, {});
    return this.files.open(fileId);
  }

  /** Says that somebody looked at the document and found it right. */
  @Transactional()
  async check(actor: Actor, id: string): Promise<void> {
    const { tutorId, checkedOn } = await this.#one(id);
    if (checkedOn) {
      const message = 'Ce justificatif a déjà été vérifié.';
      throw new RuleBroken([{ code: 'tutor_evidence.already_checked', message }]);
    }
    await this.database.query(
      'UPDATE hosts.tutor_evidence SET checked_on = $2, checked_by = $3 WHERE id = $1',
      [id, `${this.clock.today()}`, actor.id],
    );
    await this.#record(actor, 'tutor_evidence.checked', tutorId, {});
  }

  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const { fileId, tutorId } = await this.#one(id);
    await this.database.query('DELETE FROM hosts.tutor_evidence WHERE id = $1', [id]);
    await this.files.erase(fileId);
    await this.#record(actor, 'tutor_evidence.removed', tutorId, {});
  }

  async #one(id: string) {
    const [row] = await this.database.query<{ fileId: string; tutorId: string; checkedOn: string | null }>(
      `SELECT file_id AS "fileId", tutor_id AS "tutorId", checked_on::text AS "checkedOn"
       FROM hosts.tutor_evidence WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  #record(actor: Actor, action: string, tutorId: string, detail: Record<string, unknown>) {
    return this.audit.record({ action, subjectKind: 'tutor', subjectId: tutorId, actorId: actor.id, detail });
  }
}
