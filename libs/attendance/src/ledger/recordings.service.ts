import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Conflict, Database } from '#platform';

/** SHA-256 of what a client sent, so that its id cannot be used again for something else. */
export const contentHashOf = (content: unknown): Buffer =>
  createHash('sha256').update(JSON.stringify(content)).digest();

/** Saves by the id their client made: sent again after a lost answer, they change nothing. */
@Injectable()
export class Recordings {
  constructor(private readonly database: Database) {}

  /** Notes a save; false when it was already done. @throws Conflict when the id served for something else */
  async first(clientId: string, contentHash: Buffer, actorId: string): Promise<boolean> {
    const made = await this.database.query(
      `INSERT INTO attendance.recording (client_id, content_hash, recorded_by) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING client_id`,
      [clientId, contentHash, actorId],
    );
    if (made.length > 0) return true;
    await this.mustBeSame(clientId, contentHash, actorId);
    return false;
  }

  /** @throws Conflict when this id served for another content, or for somebody else's */
  async mustBeSame(clientId: string, contentHash: Buffer, actorId: string): Promise<void> {
    const [stored] = await this.database.query<{ contentHash: Buffer; recordedBy: string }>(
      'SELECT content_hash AS "contentHash", recorded_by AS "recordedBy" FROM attendance.recording WHERE client_id = $1',
      [clientId],
    );
    if (!stored?.contentHash.equals(contentHash) || stored.recordedBy !== actorId)
      throw new Conflict(
        'client_id_reused',
        'Cet envoi porte le numéro d’un autre : rechargez la page puis recommencez.',
        'clientId',
      );
  }
}
