import { Injectable } from '@nestjs/common';
import {
  Config,
  Conflict,
  Database,
  hashToken,
  Mailer,
  newToken,
  RuleBroken,
  Transactional,
} from '#platform';
import { Accounts } from '../accounts/accounts.service.js';

const LIFE_DAYS = 2;

/** An address that somebody gives for their own account: it is theirs once they open what is sent there. */
@Injectable()
export class AddressConfirmations {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
  ) {}

  /** Sends a link to the address; says nothing of whether another account has it. At most one a minute. */
  @Transactional()
  async ask(accountId: string, email: string): Promise<void> {
    const [recent] = await this.database.query(
      `SELECT 1 FROM identity.address_confirmation WHERE account_id = $1 AND created_at > now() - interval '1 minute'`,
      [accountId],
    );
    if (recent)
      throw new RuleBroken([
        {
          code: 'address.too_soon',
          message: 'Un message vient de partir. Attendez une minute.',
          field: 'email',
        },
      ]);
    const { token, hash } = newToken();
    await this.database.query(
      `INSERT INTO identity.address_confirmation (token_hash, account_id, email, expires_at)
       VALUES ($1, $2, $3, now() + $4 * interval '1 day')`,
      [hash, accountId, email, LIFE_DAYS],
    );
    await this.mailer.send({
      to: email,
      subject: `Confirmez votre adresse, ${this.config.schoolName}`,
      body: `Bonjour,\n\nVous avez donné cette adresse à l’école. Pour recevoir vos messages ici, ouvrez ce lien dans les deux jours et appuyez sur le bouton\u00A0:\n${this.config.publicUrl}/code/adresse/${token}\n\nSi ce n’est pas vous, ne faites rien.`,
    });
  }

  /** Makes the address the account's, once. Gives the account and its address. */
  @Transactional()
  async confirm(token: string): Promise<{ accountId: string; email: string }> {
    const [found] = await this.database.query<{ accountId: string; email: string }>(
      `UPDATE identity.address_confirmation SET used_at = now()
       WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
       RETURNING account_id AS "accountId", email`,
      [hashToken(token)],
    );
    if (!found)
      throw new Conflict(
        'address.expired',
        'Ce lien a déjà servi ou a expiré. Redonnez votre adresse depuis vos pages.',
      );
    await this.accounts.changeAddress(found.accountId, found.email);
    return found;
  }
}
