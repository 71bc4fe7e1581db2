import { Injectable } from '@nestjs/common';
import { Database, hashToken, newToken, Transactional } from '#platform';
import { newCode, newReference, plainCode } from './form-token.js';

const LINK_DAYS = 14;
export const CODE_DAYS = 60;
const SESSION_HOURS = 4;
/** Wrong codes in a row before each further one waits, one second, then two, then four… a quarter of an hour at most. */
const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 900;

export type CodeOpening = { session: string } | { refused: 'wrong' | 'expired' } | { waitSeconds: number };

/**
 * What opens a person's follow-up page: a link sent by mail, or a reference and code kept on paper, until it is replaced
 * or too old; each opening is a session of four hours. Only hashes are kept.
 */
@Injectable()
export class ApplicantKeys {
  constructor(private readonly database: Database) {}

  /** A new link; the earlier ones die. Gives its token. */
  async link(applicationId: string): Promise<string> {
    await this.database.query(
      `UPDATE learners.applicant_key SET ended_at = now() WHERE application_id = $1 AND kind = 'link' AND ended_at IS NULL`,
      [applicationId],
    );
    return this.#insert('link', applicationId, LINK_DAYS * 24);
  }

  /** Gives the application a code, in place of the one it had, and says under which reference it is typed. */
  async code(applicationId: string, code = newCode()): Promise<{ reference: string; code: string }> {
    const [row] = await this.database.query<{ reference: string }>(
      `INSERT INTO learners.applicant_key (application_id, kind, reference, secret_hash, expires_at)
       VALUES ($1, 'code', $2, $3, now() + $4 * interval '1 day')
       ON CONFLICT (application_id) WHERE kind = 'code' DO UPDATE SET secret_hash = excluded.secret_hash,
         created_at = now(), expires_at = excluded.expires_at, ended_at = NULL, wrong_tries = 0, blocked_until = NULL
       RETURNING reference`,
      [applicationId, newReference(), hashToken(plainCode(code)), CODE_DAYS],
    );
    return { ...row!, code };
  }

  /** What a link leads to, without using it; null for one that never existed. */
  async readLink(token: string): Promise<{ applicationId: string; usable: boolean } | null> {
    const [row] = await this.database.query<{ applicationId: string; usable: boolean }>(
      `SELECT application_id AS "applicationId", ended_at IS NULL AND expires_at > now() AS usable
       FROM learners.applicant_key WHERE secret_hash = $1 AND kind = 'link'`,
      [hashToken(token)],
    );
    return row ?? null;
  }

  /** Opens a session with a link; null when the link does not open any more. It opens again until it is replaced. */
  @Transactional()
  async openWithLink(token: string): Promise<string | null> {
    const link = await this.readLink(token);
    return link?.usable ? this.#insert('session', link.applicationId, SESSION_HOURS) : null;
  }

  /** Opens a session with what stands on the paper. */
  @Transactional()
  async openWithCode(reference: string, code: string): Promise<CodeOpening> {
    const plain = plainCode(reference);
    const [key] = await this.database.query<{
      id: string;
      applicationId: string;
      secretHash: Buffer;
      expired: boolean;
      waitSeconds: number;
    }>(
      `SELECT id, application_id AS "applicationId", secret_hash AS "secretHash",
              expires_at <= now() OR ended_at IS NOT NULL AS expired,
              greatest(0, ceil(extract(epoch FROM blocked_until - now())))::integer AS "waitSeconds"
       FROM learners.applicant_key WHERE replace(reference, '-', '') = $1 AND kind = 'code' FOR UPDATE`,
      [plain],
    );
    if (!key) return { refused: 'wrong' };
    if (key.waitSeconds > 0) return { waitSeconds: key.waitSeconds };
    if (!key.secretHash.equals(hashToken(plainCode(code)))) {
      await this.database.query(
        `UPDATE learners.applicant_key SET wrong_tries = wrong_tries + 1, blocked_until =
           CASE WHEN wrong_tries + 1 >= $2 THEN now() + least(power(2, least(wrong_tries + 1 - $2, 20)), $3) * interval '1 second' END
         WHERE id = $1`,
        [key.id, FREE_TRIES, LONGEST_WAIT_SECONDS],
      );
      return { refused: 'wrong' };
    }
    if (key.expired) return { refused: 'expired' };
    await this.database.query(
      'UPDATE learners.applicant_key SET wrong_tries = 0, blocked_until = NULL WHERE id = $1',
      [key.id],
    );
    return { session: await this.#insert('session', key.applicationId, SESSION_HOURS) };
  }

  /** The application a session is open on; null when there is none. */
  async applicationOf(session: string | undefined): Promise<string | null> {
    if (!session) return null;
    const [row] = await this.database.query<{ applicationId: string }>(
      `SELECT application_id AS "applicationId" FROM learners.applicant_key
       WHERE secret_hash = $1 AND kind = 'session' AND ended_at IS NULL AND expires_at > now()`,
      [hashToken(session)],
    );
    return row?.applicationId ?? null;
  }

  async close(session: string): Promise<void> {
    await this.database.query(
      `UPDATE learners.applicant_key SET ended_at = now() WHERE secret_hash = $1 AND kind = 'session' AND ended_at IS NULL`,
      [hashToken(session)],
    );
  }

  async #insert(kind: 'link' | 'session', applicationId: string, hours: number): Promise<string> {
    const { token, hash } = newToken();
    await this.database.query(
      `INSERT INTO learners.applicant_key (application_id, kind, secret_hash, expires_at)
       VALUES ($1, $2, $3, now() + $4 * interval '1 hour')`,
      [applicationId, kind, hash, hours],
    );
    return token;
  }
}
