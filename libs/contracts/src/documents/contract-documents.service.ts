import { Injectable } from '@nestjs/common';
import { Tutors } from '#hosts';
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
import { ContractQueries } from '../contracts/contract.queries.js';
import type { DocumentKind } from './document-kinds.js';

export interface ContractDocument {
  id: string;
  kind: DocumentKind;
  amendmentId: string | null;
  fileName: string;
  mediaType: string;
  byteSize: number;
  addedOn: string;
  addedBy: string | null;
}

/** Scans of a contract's papers, kept encrypted; read by the school and by the learner whose contract it is. */
@Injectable()
export class ContractDocuments {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly tutors: Tutors,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  of(contractId: string): Promise<ContractDocument[]> {
    return this.database.query<ContractDocument>(
      `SELECT d.id, d.kind, d.amendment_id AS "amendmentId", d.file_name AS "fileName", d.media_type AS "mediaType",
              d.byte_size AS "byteSize", d.added_on::text AS "addedOn", a.display_name AS "addedBy"
       FROM contracts.document d LEFT JOIN identity.account a ON a.id = d.added_by
       WHERE d.contract_id = $1 AND d.removed_at IS NULL ORDER BY d.id`,
      [contractId],
    );
  }

  @Transactional()
  async add(
    actor: Actor,
    contractId: string,
    { kind, amendmentId }: { kind: DocumentKind; amendmentId?: string },
    sent: SentDocument | undefined,
  ): Promise<string> {
    if (!(await this.queries.locked(actor, contractId))) throw new NotFound();
    if (amendmentId) await this.#mustBeOf(contractId, amendmentId);
    const file = await this.files.keep(sent, actor.id);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO contracts.document (contract_id, amendment_id, kind, file_id, file_name, media_type, byte_size, added_by, added_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        contractId,
        amendmentId ?? null,
        kind,
        file.id,
        file.name,
        file.mediaType,
        file.size,
        actor.id,
        `${this.clock.today()}`,
      ],
    );
    await this.#record(actor, 'contract.document_added', contractId, row!.id, kind);
    return row!.id;
  }

  /** @throws NotFound also for who may not read this contract's papers: a tutor has their own copy. */
  async open(actor: Actor, contractId: string, id: string) {
    const mayRead = actor.permissions.includes('contract.manage') || actor.roles.includes('learner');
    const [contract] = await this.queries.seen(actor, await this.tutors.idsOfAccount(actor.id), {
      id: contractId,
    });
    const fileId = contract && mayRead ? await this.#fileOf(contractId, id) : undefined;
    if (!fileId) throw new NotFound();
    const file = await this.files.open(fileId);
    await this.#record(actor, 'contract.document_read', contractId, id);
    return file;
  }

  /** Takes a paper out of the file and forgets its bytes; who sent it and who took it out stay known. */
  @Transactional()
  async remove(actor: Actor, contractId: string, id: string): Promise<void> {
    const fileId = await this.#fileOf(contractId, id);
    if (!fileId) throw new NotFound();
    await this.database.query(
      `UPDATE contracts.document SET removed_at = now(), removed_by = $2, file_name = 'effacé' WHERE id = $1`,
      [id, actor.id],
    );
    await this.files.erase(fileId);
    await this.#record(actor, 'contract.document_removed', contractId, id);
  }

  async #fileOf(contractId: string, id: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ fileId: string }>(
      `SELECT file_id AS "fileId" FROM contracts.document WHERE id = $1 AND contract_id = $2 AND removed_at IS NULL`,
      [id, contractId],
    );
    return row?.fileId;
  }

  async #mustBeOf(contractId: string, amendmentId: string): Promise<void> {
    const [row] = await this.database.query(
      'SELECT 1 FROM contracts.amendment WHERE id = $1 AND contract_id = $2',
      [amendmentId, contractId],
    );
    if (row) return;
    throw new RuleBroken([
      {
        code: 'document.other_contract',
        message: 'Cet avenant est celui d’un autre contrat.',
        field: 'amendmentId',
      },
    ]);
  }

  #record(actor: Actor, action: string, contractId: string, documentId: string, kind?: DocumentKind) {
    return this.audit.record({
      action,
      subjectKind: 'contract',
      subjectId: contractId,
      actorId: actor.id,
      detail: { documentId, ...(kind ? { kind } : {}) },
    });
  }
}
