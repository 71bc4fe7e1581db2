import { Injectable } from '@nestjs/common';
import { Audit, Database, StoredFiles } from '#platform';

/** Papers taken out of a file keep their bytes for a while, so that a removal can be undone; then only the fact stays. */
@Injectable()
export class RemovedDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly audit: Audit,
  ) {}

  /** Forgets the bytes of what was removed that day or before, in the caller's transaction; says how many. */
  async forget(removedUntil: string): Promise<number> {
    const removed = await this.database.query<{ id: string; learnerId: string; fileId: string }>(
      `SELECT d.id, d.learner_id AS "learnerId", d.file_id AS "fileId"
       FROM learners.document d JOIN platform.stored_file f ON f.id = d.file_id
       WHERE d.removed_on <= $1 AND f.erased_at IS NULL ORDER BY d.id FOR UPDATE OF d`,
      [removedUntil],
    );
    for (const { id, learnerId, fileId } of removed) {
      await this.files.erase(fileId);
      await this.audit.record({
        action: 'document.forgotten',
        subjectKind: 'learner',
        subjectId: learnerId,
        detail: { documentId: id },
      });
    }
    return removed.length;
  }
}
