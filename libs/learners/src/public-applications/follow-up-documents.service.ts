import { Injectable } from '@nestjs/common';
import { Conflict, Database, RuleBroken, type SentDocument, TooManyAttempts } from '#platform';
import { Demands } from '../documents/document-demands.service.js';
import { type DocumentDemand, type DocumentKind, documentKinds } from '../documents/document-kinds.js';
import { Documents } from '../documents/documents.service.js';
import type { FollowedApplication } from './follow-up.service.js';
import { PublicCounts } from './public-counts.service.js';
import { standingOf } from './standing.rules.js';

/** The papers as an applicant sees them: what is asked, and what the file already holds, never what is in it. */
export interface ApplicantPapers {
  asked: { kind: DocumentKind; label: string; demand: DocumentDemand; given: boolean }[];
  held: { name: string; label: string; addedOn: string }[];
}

/** Papers that applicants send from their follow-up page. */
@Injectable()
export class FollowUpDocuments {
  constructor(
    private readonly database: Database,
    private readonly demands: Demands,
    private readonly documents: Documents,
    private readonly counts: PublicCounts,
  ) {}

  async of(learnerId: string): Promise<ApplicantPapers> {
    const demands = await this.demands.current();
    const rows = await this.database.query<{ kind: DocumentKind; name: string; addedOn: string }>(
      `SELECT d.kind, f.name, d.added_on::text AS "addedOn" FROM learners.document d
         JOIN platform.stored_file f ON f.id = d.file_id
       WHERE d.learner_id = $1 AND d.removed_at IS NULL AND f.erased_at IS NULL ORDER BY d.id`,
      [learnerId],
    );
    const kinds = Object.entries(documentKinds) as [DocumentKind, string][];
    return {
      asked: kinds
        .filter(([kind]) => demands[kind] !== 'none')
        .map(([kind, label]) => ({
          kind,
          label,
          demand: demands[kind],
          given: rows.some((row) => row.kind === kind),
        })),
      held: rows.map(({ kind, name, addedOn }) => ({ name, label: documentKinds[kind], addedOn })),
    };
  }

  /** @throws RuleBroken at the field `kind` or `file` */
  async send(application: FollowedApplication, kind: string, sent: SentDocument | undefined): Promise<void> {
    if (!standingOf(application.stage).open)
      throw new Conflict('application.over', 'Cette candidature n’est plus ouverte : appelez l’école.');
    if (!Object.hasOwn(documentKinds, kind)) {
      const message = 'Choisissez de quelle pièce il s’agit.';
      throw new RuleBroken([{ code: 'document.kind', message, field: 'kind' }]);
    }
    if (!(await this.counts.take('document', application.id)))
      throw new TooManyAttempts('Beaucoup de pièces en peu de temps : attendez une heure.', 3600);
    await this.documents.receive(application.learnerId, kind as DocumentKind, sent);
  }
}
