import { Injectable } from '@nestjs/common';
import { Config, Database, Mailer, RuleBroken, Transactional } from '#platform';
import { PersonalLinks } from './personal-links.service.js';

/** Tutors and learners come in by a link, without password. */
@Injectable()
export class AccessLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: PersonalLinks,
    private readonly mailer: Mailer,
  ) {}

  /** Sends a link to an address that belongs to a tutor or a learner; says nothing when it does not. */
  @Transactional()
  async request(email: string): Promise<void> {
    const [account] = await this.database.query<{ id: string }>(
      `SELECT a.id FROM identity.account a WHERE a.email = $1 AND a.deactivated_at IS NULL
         AND EXISTS (SELECT 1 FROM identity.account_role r WHERE r.account_id = a.id)
         AND NOT EXISTS (SELECT 1 FROM identity.account_role r WHERE r.account_id = a.id AND r.role NOT IN ('tutor', 'learner'))
         AND NOT EXISTS (SELECT 1 FROM identity.personal_link l WHERE l.account_id = a.id AND l.kind = 'access'
           AND l.created_at > now() - interval '1 minute')`,
      [email],
    );
    if (account) await this.send(account.id);
  }

  /** Sends a fresh link to an account's registered address; staff and officers never come in by a link. */
  @Transactional()
  async send(accountId: string): Promise<void> {
    const [account] = await this.database.query<{ email: string | null; byLink: boolean }>(
      `SELECT email, NOT EXISTS (SELECT 1 FROM identity.account_role r
         WHERE r.account_id = a.id AND r.role NOT IN ('tutor', 'learner')) AS "byLink"
       FROM identity.account a WHERE id = $1 AND deactivated_at IS NULL`,
      [accountId],
    );
    if (account && !account.byLink)
      throw new RuleBroken([
        { code: 'has_password', message: 'Cette personne se connecte avec son mot de passe, sans lien.' },
      ]);
    if (!account?.email)
      throw new RuleBroken([
        { code: 'no_address', message: "Cette personne n'a pas d'adresse e-mail enregistrée." },
      ]);
    const token = await this.links.create('access', accountId);
    await this.mailer.send({
      to: account.email,
      subject: `Votre lien Tandem, ${this.config.schoolName}`,
      body: `Bonjour,\n\nVoici votre lien personnel, valable quatorze jours :\n${this.config.publicUrl}/acces#${token}\n\nIl n'y a pas de mot de passe. Ne transférez pas ce message : le lien ouvre vos pages à qui le possède.`,
    });
  }

  /** The account's links die at once, and whoever is signed in with one is signed out: they lost a learner. */
  async revoke(accountId: string): Promise<void> {
    await this.database.query(
      `UPDATE identity.personal_link SET revoked_at = now()
       WHERE kind = 'access' AND account_id = $1 AND used_at IS NULL AND revoked_at IS NULL`,
      [accountId],
    );
    await this.database.query('DELETE FROM identity.session WHERE account_id = $1', [accountId]);
  }

  /** Those of these accounts that a link, a printed code or a browser still opens; one statement. */
  async stillOpen(accountIds: readonly string[]): Promise<string[]> {
    const open = await this.database.query<{ id: string }>(
      `SELECT a.id FROM identity.account a WHERE a.id = ANY ($1::uuid[]) AND a.deactivated_at IS NULL AND (
         EXISTS (SELECT 1 FROM identity.personal_link l WHERE l.account_id = a.id AND l.used_at IS NULL
           AND l.revoked_at IS NULL AND l.expires_at > now())
         OR EXISTS (SELECT 1 FROM identity.one_time_code c WHERE c.account_id = a.id AND c.used_at IS NULL
           AND c.revoked_at IS NULL AND c.expires_at > now())
         OR EXISTS (SELECT 1 FROM identity.session s WHERE s.account_id = a.id AND s.expires_at > now()))`,
      [accountIds],
    );
    return open.map(({ id }) => id);
  }

  /** The account a link opens; it serves once, and can be renewed. */
  @Transactional()
  async use(token: string): Promise<string> {
    return (await this.links.consume('access', token))!;
  }

  /** A used or expired link sends the next one to the registered address. */
  @Transactional()
  async renew(token: string): Promise<void> {
    const { accountId } = await this.links.read('access', token);
    await this.send(accountId!);
  }
}
