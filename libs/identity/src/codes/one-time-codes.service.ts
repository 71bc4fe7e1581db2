import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, Config, Database, RuleBroken, Transactional } from '#platform';
import { SlowDown } from '../sign-in/slow-down.service.js';
import { newCode, readCode } from './one-time-code.rules.js';

/** The last code of an account. */
export interface CodeState {
  accountId: string;
  madeAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  /** Whether it still opens. */
  alive: boolean;
}

/** Codes on paper for those who read no e-mail: short, once, for some days; only their keyed hash is kept. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly slowDown: SlowDown,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes a code for each account, in two statements; earlier ones die. Gives the codes by account, which are kept
   * nowhere. Left out: who signs in with a password, and who is deactivated.
   */
  @Transactional()
  async make(actorId: string, accountIds: readonly string[]): Promise<Map<string, string>> {
    await this.database.query(
      `UPDATE identity.one_time_code SET revoked_at = now()
       WHERE account_id = ANY ($1::uuid[]) AND used_at IS NULL AND revoked_at IS NULL`,
      [accountIds],
    );
    const codes = accountIds.map(() => newCode(randomInt));
    const made = await this.database.query<{ accountId: string }>(
      `INSERT INTO identity.one_time_code (account_id, code_hash, made_by, expires_at)
       SELECT a.id, g.hash, $3, now() + $4 * interval '1 day'
       FROM unnest($1::uuid[], $2::bytea[]) AS g(id, hash) JOIN identity.account a ON a.id = g.id
       WHERE a.deactivated_at IS NULL AND NOT EXISTS (SELECT 1 FROM identity.account_role r
         WHERE r.account_id = a.id AND r.role NOT IN ('tutor', 'learner'))
       RETURNING account_id AS "accountId"`,
      [accountIds, codes.map((code) => this.#hash(code)), actorId, this.config.codeDays],
    );
    const given = new Set(made.map(({ accountId }) => accountId));
    return new Map(accountIds.flatMap((id, i) => (given.has(id) ? [[id, codes[i]!] as const] : [])));
  }

  /**
   * The account that a typed code opens, once. Wrong codes slow their sender down, a class's address later than one's.
   * @throws RuleBroken at field `code`, TooManyAttempts
   */
  async use(typed: string, address: string): Promise<string> {
    const code = readCode(typed);
    if (!code)
      throw refused('Un code a huit lettres ou chiffres, comme ABCD-2345. Recopiez-le depuis votre papier.');
    const keys = [`code:${code}`, `code:${address}`] as const;
    await this.slowDown.check(...keys);
    const accountId = await this.consume(code);
    if (accountId) return accountId;
    await this.slowDown.failed(...keys);
    throw refused('Ce code a déjà servi, a expiré ou n’existe pas. Demandez-en un autre à l’école.');
  }

  /** The last code of each account that ever had one; one statement. */
  async last(accountIds: readonly string[]): Promise<CodeState[]> {
    return this.database.query<CodeState>(
      `SELECT DISTINCT ON (account_id) account_id AS "accountId", created_at AS "madeAt", expires_at AS "expiresAt",
              used_at AS "usedAt", used_at IS NULL AND revoked_at IS NULL AND expires_at > now() AS alive
       FROM identity.one_time_code WHERE account_id = ANY ($1::uuid[]) ORDER BY account_id, id DESC`,
      [accountIds],
    );
  }

  /** Ends the codes of these accounts that still open. */
  async revoke(accountIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE identity.one_time_code SET revoked_at = now()
       WHERE account_id = ANY ($1::uuid[]) AND used_at IS NULL AND revoked_at IS NULL`,
      [accountIds],
    );
  }

  @Transactional()
  private async consume(code: string): Promise<string | null> {
    const [used] = await this.database.query<{ accountId: string }>(
      `UPDATE identity.one_time_code c SET used_at = now()
       FROM identity.account a
       WHERE c.code_hash = $1 AND c.used_at IS NULL AND c.revoked_at IS NULL AND c.expires_at > now()
         AND a.id = c.account_id AND a.deactivated_at IS NULL
       RETURNING c.account_id AS "accountId"`,
      [this.#hash(code)],
    );
    if (!used) return null;
    await this.audit.record({
      action: 'session.opened_by_code',
      subjectKind: 'account',
      subjectId: used.accountId,
      actorId: used.accountId,
    });
    return used.accountId;
  }

  // Keyed: a copy of the table alone does not give short codes away.
  #hash = (code: string) => createHmac('sha256', this.config.secretKey).update(`code:${code}`).digest();
}

const refused = (message: string) => new RuleBroken([{ code: 'code.refused', message, field: 'code' }]);
