import { Injectable } from '@nestjs/common';
import { Database, hashToken, NotFound, newToken, RuleBroken } from '#platform';

export type LinkKind = 'invitation' | 'password_reset' | 'first_director' | 'access';

const LIFE_HOURS: Record<LinkKind, number> = {
  invitation: 7 * 24,
  password_reset: 2,
  first_director: 7 * 24,
  access: 14 * 24,
};

/** Links that only a POST consumes: mail scanners open addresses, and opening changes nothing. */
@Injectable()
export class PersonalLinks {
  constructor(private readonly database: Database) {}

  /** Makes a link; earlier ones of the kind for this account die. Gives the token, which is not kept. */
  async create(kind: LinkKind, accountId: string | null): Promise<string> {
    const { token, hash } = newToken();
    await this.database.query(
      `UPDATE identity.personal_link SET revoked_at = now()
       WHERE kind = $1 AND account_id IS NOT DISTINCT FROM $2 AND used_at IS NULL AND revoked_at IS NULL`,
      [kind, accountId],
    );
    await this.database.query(
      `INSERT INTO identity.personal_link (token_hash, kind, account_id, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 hour')`,
      [hash, kind, accountId, LIFE_HOURS[kind]],
    );
    return token;
  }

  /** What a link is for, without using it. Throws NotFound for a token that never existed. */
  async read(kind: LinkKind, token: string): Promise<{ accountId: string | null; usable: boolean }> {
    const [link] = await this.database.query<{ accountId: string | null; usable: boolean }>(
      `SELECT account_id AS "accountId", used_at IS NULL AND revoked_at IS NULL AND expires_at > now() AS usable
       FROM identity.personal_link WHERE token_hash = $1 AND kind = $2`,
      [hashToken(token), kind],
    );
    if (!link)
      throw new NotFound(
        "Ce lien n'est pas complet. Ouvrez-le depuis le message reçu, ou recopiez-le en entier.",
      );
    return link;
  }

  /** Uses a link once. Throws when it was used, replaced or has expired. */
  async consume(kind: LinkKind, token: string): Promise<string | null> {
    const [link] = await this.database.query<{ accountId: string | null }>(
      `UPDATE identity.personal_link SET used_at = now()
       WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
       RETURNING account_id AS "accountId"`,
      [hashToken(token), kind],
    );
    if (link) return link.accountId;
    await this.read(kind, token);
    throw new RuleBroken([
      {
        code: 'link_expired',
        message: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau : il sera envoyé à votre adresse.',
      },
    ]);
  }
}
