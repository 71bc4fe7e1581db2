import { Injectable } from '@nestjs/common';
import { Audit, Config, Database, Mailer, Transactional } from '#platform';
import { Sessions } from '../sessions/sessions.service.js';
import { hashPassword } from '../sign-in/passwords.js';
import { SlowDown } from '../sign-in/slow-down.service.js';
import { PersonalLinks } from './personal-links.service.js';

@Injectable()
export class PasswordResets {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: PersonalLinks,
    private readonly sessions: Sessions,
    private readonly slowDown: SlowDown,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  /** Sends a link when the address has an account; the answer is the same when it has none. */
  @Transactional()
  async request(email: string): Promise<void> {
    const [account] = await this.database.query<{ id: string; email: string }>(
      `SELECT id, email FROM identity.account a WHERE email = $1 AND deactivated_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM identity.personal_link l WHERE l.account_id = a.id AND l.kind = 'password_reset'
         AND l.created_at > now() - interval '1 minute')`,
      [email],
    );
    if (!account) return;
    const token = await this.links.create('password_reset', account.id);
    await this.mailer.send({
      to: account.email,
      subject: 'Tandem : choisir un nouveau mot de passe',
      body: `Bonjour,\n\nVous avez demandé un nouveau mot de passe. Choisissez-le ici, dans les deux heures :\n${this.config.publicUrl}/nouveau-mot-de-passe#${token}\n\nSi ce n'était pas vous, ne faites rien : votre mot de passe reste le même.`,
    });
  }

  /** Sets the password and closes every session. Gives the account. */
  @Transactional()
  async use(token: string, password: string): Promise<void> {
    const accountId = (await this.links.consume('password_reset', token))!;
    const [account] = await this.database.query<{ email: string }>(
      'UPDATE identity.account SET password_hash = $2 WHERE id = $1 RETURNING email',
      [accountId, await hashPassword(password)],
    );
    await this.sessions.closeAll(accountId);
    if (account) await this.slowDown.succeeded(account.email);
    await this.audit.record({
      action: 'password.changed',
      subjectKind: 'account',
      subjectId: accountId,
      actorId: accountId,
    });
  }
}
