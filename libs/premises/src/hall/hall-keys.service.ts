import { Injectable } from '@nestjs/common';
import { Database, hashToken, newToken } from '#platform';

const LINK_DAYS = 30;

/** What opens a request to the hall's manager: links, of which only hashes are kept. Opening one uses nothing up. */
@Injectable()
export class HallKeys {
  constructor(private readonly database: Database) {}

  /** A link more: a reminder does not close the first message's. Gives its token. */
  async add(requestId: string): Promise<string> {
    const { token, hash } = newToken();
    await this.database.query(
      `INSERT INTO premises.hall_key (request_id, token_hash, expires_at) VALUES ($1, $2, now() + $3 * interval '1 day')`,
      [requestId, hash, LINK_DAYS],
    );
    return token;
  }

  /** What a token leads to; null for one that never existed. */
  async read(token: string): Promise<{ requestId: string; usable: boolean } | null> {
    const [row] = await this.database.query<{ requestId: string; usable: boolean }>(
      `SELECT request_id AS "requestId", ended_at IS NULL AND expires_at > now() AS usable
       FROM premises.hall_key WHERE token_hash = $1`,
      [hashToken(token)],
    );
    return row ?? null;
  }

  /** Whether a link of the request was made within the last minute: nobody fills a mailbox by asking again. */
  async justMade(requestId: string): Promise<boolean> {
    const [row] = await this.database.query(
      `SELECT 1 FROM premises.hall_key WHERE request_id = $1 AND created_at > now() - interval '1 minute'`,
      [requestId],
    );
    return row !== undefined;
  }

  /** The request's links open nothing any more. */
  async end(requestId: string): Promise<void> {
    await this.database.query(
      'UPDATE premises.hall_key SET ended_at = now() WHERE request_id = $1 AND ended_at IS NULL',
      [requestId],
    );
  }

  /** Keys that open nothing for two months go. */
  async sweep(): Promise<void> {
    await this.database.query(
      `DELETE FROM premises.hall_key WHERE coalesce(ended_at, expires_at) < now() - interval '60 days'`,
    );
  }
}
