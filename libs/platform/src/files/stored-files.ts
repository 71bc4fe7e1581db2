import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/vault.js';
import { Database } from '../database/database.js';
import { NotFound, RuleBroken } from '../errors/errors.js';
import { MEDIA_TYPES, type MediaType, readContent } from './file-content.js';

/** A file as it was sent. */
export interface SentDocument {
  name: string;
  bytes: Buffer;
}

export interface StoredFile {
  id: string;
  name: string;
  mediaType: MediaType;
  /** In bytes. */
  size: number;
  /** In hexadecimal, of the file as it was sent. */
  sha256: string;
}

/**
 * Documents that people send, checked by their content and encrypted at rest. A room keeps its own row that points to
 * `platform.stored_file` and decides who may read it.
 */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * Keeps a PDF, JPEG or PNG of 10 MB at most, in the caller's transaction.
   * @throws RuleBroken at the field `file`
   */
  async keep(sent: SentDocument | undefined, actorId?: string): Promise<StoredFile> {
    if (!sent) {
      const message = 'Choisissez un fichier PDF, JPEG ou PNG.';
      throw new RuleBroken([{ code: 'file_missing', message, field: 'file' }]);
    }
    const content = await readContent(sent.bytes);
    if ('refusals' in content) throw new RuleBroken(content.refusals);
    const file = {
      name: nameOf(sent.name, content.mediaType),
      mediaType: content.mediaType,
      size: sent.bytes.length,
      sha256: createHash('sha256').update(sent.bytes).digest('hex'),
    };
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO platform.stored_file (name, media_type, byte_size, sha256, sealed, stored_by)
       VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6) RETURNING id`,
      [file.name, file.mediaType, file.size, file.sha256, this.vault.sealBytes(sent.bytes), actorId ?? null],
    );
    return { id: row!.id, ...file };
  }

  /** @throws NotFound when it was erased or never existed */
  async open(id: string): Promise<SentDocument & { mediaType: MediaType }> {
    const [row] = await this.database.query<{ name: string; mediaType: MediaType; sealed: Buffer | null }>(
      'SELECT name, media_type AS "mediaType", sealed FROM platform.stored_file WHERE id = $1',
      [id],
    );
    if (!row?.sealed) throw new NotFound();
    return { name: row.name, mediaType: row.mediaType, bytes: this.vault.openBytes(row.sealed) };
  }

  /** Forgets the bytes and the name; the row stays, so that who sent and who erased remain known. */
  async erase(id: string): Promise<void> {
    await this.database.query(
      `UPDATE platform.stored_file SET sealed = NULL, name = 'effacé', erased_at = now() WHERE id = $1 AND erased_at IS NULL`,
      [id],
    );
  }
}

/** The name without path or control characters, with the extension of what the file really is. */
function nameOf(name: string, mediaType: MediaType): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = [...last].filter((character) => character >= ' ' && character !== '\u007f').join('');
  const stem =
    clean
      .replace(/\.(pdf|jpe?g|png)$/i, '')
      .trim()
      .slice(0, 120) || 'document';
  return `${stem}.${MEDIA_TYPES[mediaType]}`;
}
