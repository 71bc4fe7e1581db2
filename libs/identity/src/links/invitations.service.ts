import { Injectable } from '@nestjs/common';
import { Audit, Config, Database, Mailer, NotFound, RuleBroken, Transactional } from '#platform';
import { Accounts } from '../accounts/accounts.service.js';
import type { Actor } from '../permissions/actor.js';
import { ROLE_LABELS, type Role } from '../permissions/permissions.js';
import { hashPassword } from '../sign-in/passwords.js';
import { PersonalLinks } from './personal-links.service.js';

/** People enter by a link sent to their address; an expired one renews itself, to that address only. */
@Injectable()
export class Invitations {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly links: PersonalLinks,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async invite(actor: Actor, email: string, displayName: string, roles: Role[]): Promise<string> {
    await this.accounts.mustBeFree(email);
    const id = await this.accounts.ensure({ email, displayName, roles });
    await this.audit.record({
      action: 'account.invited',
      subjectKind: 'account',
      subjectId: id,
      actorId: actor.id,
      detail: { roles },
    });
    await this.#send(id);
    return id;
  }

  async #send(accountId: string) {
    const account = await this.#account(accountId);
    if (!account.email) throw new NotFound();
    const token = await this.links.create('invitation', accountId);
    await this.mailer.send({
      to: account.email,
      subject: `Votre accès à Tandem, ${this.config.schoolName}`,
      body: `Bonjour,\n\n${this.config.schoolName} vous ouvre un accès à Tandem (${account.roles.map((r) => ROLE_LABELS[r]).join(', ')}).\n\nChoisissez votre mot de passe ici, dans les sept jours :\n${this.config.publicUrl}/invitation#${token}\n\nAprès ce délai, la même page vous enverra un nouveau lien.`,
    });
  }

  async #account(id: string) {
    const [account] = await this.database.query<{ email: string | null; displayName: string; roles: Role[] }>(
      `SELECT email, display_name AS "displayName",
              ARRAY(SELECT role FROM identity.account_role r WHERE r.account_id = a.id ORDER BY role) AS roles
       FROM identity.account a WHERE id = $1 AND deactivated_at IS NULL`,
      [id],
    );
    if (!account) throw new NotFound();
    return account;
  }

  async read(token: string) {
    const { accountId, usable } = await this.links.read('invitation', token);
    return { ...(await this.#account(accountId!)), expired: !usable };
  }

  /** Chooses name and password. Gives the account to sign in. */
  @Transactional()
  async accept(token: string, displayName: string, password: string): Promise<string> {
    const accountId = (await this.links.consume('invitation', token))!;
    await this.database.query(
      'UPDATE identity.account SET display_name = $2, password_hash = $3 WHERE id = $1',
      [accountId, displayName, await hashPassword(password)],
    );
    await this.audit.record({
      action: 'invitation.accepted',
      subjectKind: 'account',
      subjectId: accountId,
      actorId: accountId,
    });
    return accountId;
  }

  /** Sends a new link to the registered address, whoever asks. An accepted invitation has nothing to renew. */
  @Transactional()
  async renew(token: string): Promise<void> {
    const { accountId } = await this.links.read('invitation', token);
    const [open] = await this.database.query(
      'SELECT 1 FROM identity.account WHERE id = $1 AND password_hash IS NULL AND deactivated_at IS NULL',
      [accountId],
    );
    if (!open) {
      throw new RuleBroken([
        {
          code: 'already_joined',
          message: 'Cette invitation a déjà servi : connectez-vous, ou demandez un nouveau mot de passe.',
        },
      ]);
    }
    await this.#send(accountId!);
  }
}
