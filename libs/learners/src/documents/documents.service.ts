import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import {
  Audit,
  Clock,
  Database,
  NotFound,
  RuleBroken,
  SCHOOL_ZONE,
  type SentDocument,
  StoredFiles,
  Transactional,
} from '#platform';
import { Persons } from '../people/persons.queries.js';
import { type DocumentKind, documentKinds } from './document-kinds.js';
import type { DocumentView } from './documents.dto.js';

/** What a person's file may hold, so that nobody fills the disk by it. */
const MOST = 40;

const tooMany = () =>
  new RuleBroken([
    {
      code: 'document.too_many',
      message: `Ce dossier a déjà ${MOST} pièces. Retirez celles qui ne servent plus.`,
      field: 'file',
    },
  ]);

interface Held {
  learnerId: string;
  fileId: string;
  kind: DocumentKind;
  removedAt: Date | null;
}

/** The papers of a person's file; a removal is dated, and the bytes go later. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: Persons,
    private readonly files: StoredFiles,
    private readonly audit: Audit,
  ) {}

  /** Those that are not removed, the newest first. */
  async list(actor: Actor, learnerId: string): Promise<DocumentView[]> {
    const { id } = await this.persons.one(actor, learnerId);
    return this.database.query<DocumentView>(
      `SELECT d.id, d.kind, f.name, f.media_type AS "mediaType", f.byte_size AS size, d.added_on::text AS "addedOn",
              to_char(d.added_at AT TIME ZONE $2, 'HH24:MI') AS "addedTime", a.display_name AS "addedBy"
       FROM learners.document d JOIN platform.stored_file f ON f.id = d.file_id
         JOIN learners.same_person s ON s.learner_id = d.learner_id
         LEFT JOIN identity.account a ON a.id = d.added_by
       WHERE s.person_id = $1 AND d.removed_at IS NULL AND f.erased_at IS NULL ORDER BY d.id DESC`,
      [id, SCHOOL_ZONE],
    );
  }

  /** Keeps a paper. @throws RuleBroken at the field `file` */
  @Transactional()
  async add(
    actor: Actor,
    learnerId: string,
    kind: DocumentKind,
    sent: SentDocument | undefined,
  ): Promise<string> {
    const { id: person } = await this.persons.one(actor, learnerId);
    return this.#keep(actor, person, kind, sent);
  }

  /** Keeps a paper that the person sent from the page where they follow their application; that page says who they are. */
  @Transactional()
  async receive(learnerId: string, kind: DocumentKind, sent: SentDocument | undefined): Promise<string> {
    return this.#keep(null, learnerId, kind, sent);
  }

  async #keep(
    actor: Actor | null,
    person: string,
    kind: DocumentKind,
    sent: SentDocument | undefined,
  ): Promise<string> {
    const file = await this.files.keep(sent, actor?.id);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.document (learner_id, kind, file_id, added_by, added_on)
       SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM learners.document WHERE learner_id = $1 AND removed_at IS NULL) < $6
       RETURNING id`,
      [person, kind, file.id, actor?.id ?? null, this.clock.today().toString(), MOST],
    );
    if (!row) throw tooMany();
    await this.#record(actor, 'document.added', person, kind, row.id);
    return row.id;
  }

  /** The paper itself; each download is logged. */
  @Transactional()
  async download(actor: Actor, id: string) {
    const held = await this.#held(actor, id);
    if (held.removedAt) throw new NotFound('Cette pièce a été retirée du dossier.');
    const file = await this.files.open(held.fileId);
    await this.#record(actor, 'document.opened', held.learnerId, held.kind, id);
    return file;
  }

  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const held = await this.#held(actor, id);
    if (held.removedAt) return;
    await this.database.query(
      'UPDATE learners.document SET removed_by = $2, removed_on = $3, removed_at = now() WHERE id = $1',
      [id, actor.id, this.clock.today().toString()],
    );
    await this.#record(actor, 'document.removed', held.learnerId, held.kind, id);
  }

  /** As long as the bytes are there. */
  @Transactional()
  async restore(actor: Actor, id: string): Promise<void> {
    const held = await this.#held(actor, id);
    if (!held.removedAt) return;
    await this.database.query(
      'UPDATE learners.document SET removed_by = NULL, removed_on = NULL, removed_at = NULL WHERE id = $1',
      [id],
    );
    await this.#record(actor, 'document.restored', held.learnerId, held.kind, id);
  }

  async #held(actor: Actor, id: string): Promise<Held> {
    const [held] = await this.database.query<Held>(
      `SELECT d.learner_id AS "learnerId", d.file_id AS "fileId", d.kind, d.removed_at AS "removedAt"
       FROM learners.document d JOIN platform.stored_file f ON f.id = d.file_id
       WHERE d.id = $1 AND f.erased_at IS NULL FOR UPDATE OF d`,
      [id],
    );
    if (!held) throw new NotFound();
    await this.persons.one(actor, held.learnerId);
    return held;
  }

  async #record(
    actor: Actor | null,
    action: string,
    learnerId: string,
    kind: DocumentKind,
    documentId: string,
  ) {
    await this.audit.record({
      action,
      subjectKind: 'learner',
      subjectId: learnerId,
      actorId: actor?.id,
      detail: { documentId, kind },
      changes:
        action === 'document.added' || action === 'document.restored'
          ? [{ field: 'document', label: 'Pièce', before: null, after: documentKinds[kind] }]
          : action === 'document.removed'
            ? [{ field: 'document', label: 'Pièce', before: documentKinds[kind], after: null }]
            : [],
    });
  }
}
