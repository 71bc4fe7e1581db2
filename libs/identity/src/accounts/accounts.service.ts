import { Injectable } from '@nestjs/common';
import { Audit, Conflict, Database, Forbidden, NotFound, Transactional } from '#platform';
import type { Actor } from '../permissions/actor.js';
import type { Role } from '../permissions/permissions.js';
import { Sessions } from '../sessions/sessions.service.js';

export interface AccountSummary {
  id: string;
  email: string | null;
  displayName: string;
  roles: Role[];
  createdAt: Date;
  deactivatedAt: Date | null;
  /** Whether the person has chosen a password. */
  joined: boolean;
  secondFactor: boolean;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<AccountSummary[]> {
    return this.database.query<AccountSummary>(
      `SELECT a.id, a.email, a.display_name AS "displayName", a.created_at AS "createdAt", a.deactivated_at AS "deactivatedAt",
              a.password_hash IS NOT NULL AS joined, a.second_factor_confirmed_at IS NOT NULL AS "secondFactor",
              ARRAY(SELECT role FROM identity.account_role r WHERE r.account_id = a.id ORDER BY role) AS roles
       FROM identity.account a ORDER BY a.deactivated_at IS NOT NULL, a.display_name, a.id`,
    );
  }

  /**
   * Makes an account, or gives more roles to the one that has this address: a person of the department may also be
   * a tutor. Gives its id. No message is sent.
   */
  @Transactional()
  async ensure(account: { email: string | null; displayName: string; roles: Role[] }): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO identity.account (email, display_name) VALUES ($1, $2)
       ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`,
      [account.email, account.displayName],
    );
    await this.database.query(
      'INSERT INTO identity.account_role (account_id, role) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [row!.id, account.roles],
    );
    return row!.id;
  }

  /** Display names by account id: one statement. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      'SELECT id, display_name AS name FROM identity.account WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The accounts in use that have this role, by name: one statement. */
  async holding(role: Role): Promise<{ id: string; name: string; email: string | null }[]> {
    return this.database.query(
      `SELECT a.id, a.display_name AS name, a.email FROM identity.account a
       WHERE a.deactivated_at IS NULL
         AND EXISTS (SELECT 1 FROM identity.account_role r WHERE r.account_id = a.id AND r.role = $1)
       ORDER BY a.display_name, a.id`,
      [role],
    );
  }

  /**
   * Moves an account that opens by a link alone (tutor, learner) to another address; its sessions and links die at
   * once. An account with a password changes its own address itself.
   */
  @Transactional()
  async changeAddress(id: string, email: string): Promise<void> {
    const [taken] = await this.database.query(
      'SELECT 1 FROM identity.account WHERE email = $1 AND id <> $2',
      [email, id],
    );
    if (taken) throw new Conflict('email_taken', 'Un autre compte a déjà cette adresse.', 'email');
    const done = await this.database.query(
      `UPDATE identity.account a SET email = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM identity.account_role r
         WHERE r.account_id = a.id AND r.role NOT IN ('tutor', 'learner')) RETURNING id`,
      [id, email],
    );
    if (done.length === 0)
      throw new Conflict(
        'has_password',
        'Cette personne a un compte à l’école ou au département\u00A0: elle change son adresse elle-même.',
        'email',
      );
    await this.sessions.closeAll(id);
    await this.database.query(
      'UPDATE identity.personal_link SET revoked_at = now() WHERE account_id = $1 AND used_at IS NULL',
      [id],
    );
  }

  /** Ends an account's access at once; what it signed stays. */
  @Transactional()
  async deactivate(actor: Actor, id: string): Promise<void> {
    if (actor.id === id)
      throw new Forbidden(
        'Vous ne pouvez pas désactiver votre propre compte : demandez-le à un autre directeur.',
      );
    const done = await this.database.query(
      'UPDATE identity.account SET deactivated_at = now(), deactivated_by = $2 WHERE id = $1 AND deactivated_at IS NULL RETURNING id',
      [id, actor.id],
    );
    if (done.length === 0) throw new NotFound();
    await this.sessions.closeAll(id);
    await this.database.query(
      'UPDATE identity.personal_link SET revoked_at = now() WHERE account_id = $1 AND used_at IS NULL',
      [id],
    );
    await this.audit.record({
      action: 'account.deactivated',
      subjectKind: 'account',
      subjectId: id,
      actorId: actor.id,
    });
  }

  @Transactional()
  async reactivate(actor: Actor, id: string): Promise<void> {
    const done = await this.database.query(
      'UPDATE identity.account SET deactivated_at = NULL, deactivated_by = NULL WHERE id = $1 AND deactivated_at IS NOT NULL RETURNING id',
      [id],
    );
    if (done.length === 0) throw new NotFound();
    await this.audit.record({
      action: 'account.reactivated',
      subjectKind: 'account',
      subjectId: id,
      actorId: actor.id,
    });
  }

  /** Refuses an address that an active account with a password already uses. */
  async mustBeFree(email: string): Promise<void> {
    const [taken] = await this.database.query(
      'SELECT 1 FROM identity.account WHERE email = $1 AND password_hash IS NOT NULL',
      [email],
    );
    if (taken) throw new Conflict('email_taken', 'Un compte existe déjà à cette adresse.', 'email');
  }
}
