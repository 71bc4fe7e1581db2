import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { Audit, Database, hashToken, RuleBroken, Transactional, Vault } from '#platform';
import type { Actor } from '../permissions/actor.js';

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const recoveryCode = () => Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
const WRONG_CODE = {
  code: 'wrong_code',
  field: 'code',
  message: "Ce code n'est pas le bon : attendez le suivant et recopiez-le.",
};

/** Time-based one-time codes (RFC 6238), with ten recovery codes that each work once. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly vault: Vault,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Prepares a secret; it counts once a code confirmed it. */
  async prepare(actor: Actor): Promise<{ otpauthUri: string; secret: string }> {
    const secret = generateSecret();
    const changed = await this.database.query(
      'UPDATE identity.account SET second_factor_secret = $2 WHERE id = $1 AND second_factor_confirmed_at IS NULL RETURNING id',
      [actor.id, this.vault.seal(secret)],
    );
    if (changed.length === 0) {
      throw new RuleBroken([
        {
          code: 'already_active',
          message: "Le second facteur est déjà actif : désactivez-le d'abord avec un code.",
        },
      ]);
    }
    return {
      secret,
      otpauthUri: generateURI({ issuer: 'Tandem', label: actor.email ?? actor.displayName, secret }),
    };
  }

  @Transactional()
  async confirm(actor: Actor, code: string): Promise<string[]> {
    if (!(await this.#totpFits(actor.id, code, false))) throw new RuleBroken([WRONG_CODE]);
    await this.database.query(
      'UPDATE identity.account SET second_factor_confirmed_at = now() WHERE id = $1',
      [actor.id],
    );
    await this.database.query('DELETE FROM identity.recovery_code WHERE account_id = $1', [actor.id]);
    const codes = Array.from({ length: 10 }, recoveryCode);
    await this.database.query(
      'INSERT INTO identity.recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])',
      [actor.id, codes.map(hashToken)],
    );
    await this.audit.record({
      action: 'second_factor.confirmed',
      subjectKind: 'account',
      subjectId: actor.id,
      actorId: actor.id,
    });
    return codes;
  }

  @Transactional()
  async remove(actor: Actor, code: string): Promise<void> {
    if (!(await this.fits(actor.id, code))) throw new RuleBroken([WRONG_CODE]);
    await this.database.query(
      'UPDATE identity.account SET second_factor_secret = NULL, second_factor_confirmed_at = NULL WHERE id = $1',
      [actor.id],
    );
    await this.audit.record({
      action: 'second_factor.removed',
      subjectKind: 'account',
      subjectId: actor.id,
      actorId: actor.id,
    });
  }

  /** Whether a code, or an unused recovery code, fits an account whose second factor is active. */
  async fits(accountId: string, code: string): Promise<boolean> {
    if (await this.#totpFits(accountId, code, true)) return true;
    const used = await this.database.query(
      'UPDATE identity.recovery_code SET used_at = now() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1',
      [accountId, hashToken(code.replace(/[\s-]/g, '').toUpperCase())],
    );
    return used.length > 0;
  }

  async #totpFits(accountId: string, code: string, confirmed: boolean): Promise<boolean> {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return false;
    const [row] = await this.database.query<{ secret: Buffer }>(
      `SELECT second_factor_secret AS secret FROM identity.account
       WHERE id = $1 AND second_factor_secret IS NOT NULL AND (second_factor_confirmed_at IS NOT NULL) = $2`,
      [accountId, confirmed],
    );
    if (!row) return false;
    const { valid } = await verify({
      secret: this.vault.open(row.secret),
      token,
      epochTolerance: 30,
    });
    return valid;
  }
}
