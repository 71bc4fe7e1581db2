import { Injectable } from '@nestjs/common';
import { Audit, Config, Database, Transactional } from '#platform';
import { PersonalLinks } from '../links/personal-links.service.js';
import { hashPassword } from '../sign-in/passwords.js';
import { Accounts } from './accounts.service.js';

/** A school without demonstration begins with one director, made by a link that the start prints. */
@Injectable()
export class FirstDirector {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: PersonalLinks,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  /** The address to print, or null when a director exists. */
  @Transactional()
  async invitation(): Promise<string | null> {
    const [director] = await this.database.query(
      `SELECT 1 FROM identity.account_role r JOIN identity.account a ON a.id = r.account_id
       WHERE r.role = 'director' AND a.password_hash IS NOT NULL LIMIT 1`,
    );
    if (director) return null;
    return `${this.config.publicUrl}/premiere-direction#${await this.links.create('first_director', null)}`;
  }

  @Transactional()
  async create(
    token: string,
    account: { email: string; displayName: string; password: string },
  ): Promise<string> {
    await this.links.consume('first_director', token);
    await this.accounts.mustBeFree(account.email);
    const id = await this.accounts.ensure({
      email: account.email,
      displayName: account.displayName,
      roles: ['director'],
    });
    await this.database.query('UPDATE identity.account SET password_hash = $2 WHERE id = $1', [
      id,
      await hashPassword(account.password),
    ]);
    await this.audit.record({
      action: 'first_director.created',
      subjectKind: 'account',
      subjectId: id,
      actorId: id,
    });
    return id;
  }
}
