import { Injectable } from '@nestjs/common';
import { Accounts, type Actor, permissionsOf, type Role, seesEveryone } from '#identity';
import { Clock, Config, Database, JobHandler, Mailer, Transactional } from '#platform';
import { ToDoList } from '../to-do/to-do.service.js';
import { ToDoPages } from '../to-do/to-do-pages.service.js';
import { digestOf, weekDueAt } from './digest.rules.js';

/** Those who receive it unless they said no; the others only when they said yes. */
const BY_DEFAULT: readonly Role[] = ['director', 'coordinator'];
const ASKED_FOR: readonly Role[] = [...BY_DEFAULT, 'trainer', 'tutor', 'learner'];

interface Account {
  id: string;
  email: string;
  displayName: string;
  roles: Role[];
}

/** The week's message by e-mail: one row an account and week, settled with the message in one transaction. */
@Injectable()
export class Digests {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly list: ToDoList,
    private readonly pages: ToDoPages,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Whether this account receives it: its own choice, or its role's. */
  async wanted(actor: Actor): Promise<boolean> {
    const [choice] = await this.database.query<{ wanted: boolean }>(
      'SELECT wanted FROM casework.digest_choice WHERE account_id = $1',
      [actor.id],
    );
    return choice?.wanted ?? actor.roles.some((role) => BY_DEFAULT.includes(role));
  }

  @Transactional()
  async choose(actor: Actor, wanted: boolean): Promise<void> {
    await this.database.query(
      `INSERT INTO casework.digest_choice (account_id, wanted) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET wanted = excluded.wanted, decided_at = now()`,
      [actor.id, wanted],
    );
  }

  /** Writes what is due, then each message; run twice or cut short, nobody receives two. */
  @JobHandler('send-digests')
  async sweep(): Promise<void> {
    const week = weekDueAt(this.clock.schoolNow());
    if (week === null) return;
    const accounts = await this.#recipients();
    await this.database.query(
      `INSERT INTO casework.digest (account_id, week) SELECT unnest($1::uuid[]), $2 ON CONFLICT DO NOTHING`,
      [accounts.map(({ id }) => id), week],
    );
    const due = await this.database.query<{ id: string }>(
      'SELECT account_id AS id FROM casework.digest WHERE week = $1 AND settled_at IS NULL',
      [week],
    );
    const waiting = new Set(due.map(({ id }) => id));
    for (const account of accounts) if (waiting.has(account.id)) await this.settle(account, week);
  }

  /** One message, or none when there is nothing to say, and the row that says so, together. */
  @Transactional()
  async settle(account: Account, week: string): Promise<void> {
    const [held] = await this.database.query(
      `SELECT 1 FROM casework.digest WHERE account_id = $1 AND week = $2 AND settled_at IS NULL FOR UPDATE SKIP LOCKED`,
      [account.id, week],
    );
    if (!held) return;
    const items = await this.pages.waiting(await this.list.of(actorOf(account)));
    if (items.length > 0) {
      const { publicUrl, schoolName } = this.config;
      await this.mailer.send({
        to: account.email,
        ...digestOf(items, { monday: week, publicUrl: publicUrl.replace(/\/$/, ''), schoolName }),
      });
    }
    await this.database.query(
      'UPDATE casework.digest SET items = $3, settled_at = now() WHERE account_id = $1 AND week = $2',
      [account.id, week, items.length],
    );
  }

  async #recipients(): Promise<Account[]> {
    const choices = await this.database.query<{ id: string; wanted: boolean }>(
      'SELECT account_id AS id, wanted FROM casework.digest_choice',
    );
    const choiceOf = new Map(choices.map(({ id, wanted }) => [id, wanted]));
    return (await this.accounts.list()).flatMap(({ id, email, displayName, roles, deactivatedAt }) => {
      const wanted = choiceOf.get(id) ?? roles.some((role) => BY_DEFAULT.includes(role));
      const may = roles.some((role) => ASKED_FOR.includes(role));
      return email && deactivatedAt === null && wanted && may ? [{ id, email, displayName, roles }] : [];
    });
  }
}

/** The account as if it read its list itself: it sees no more by mail than on the page. */
const actorOf = ({ id, email, displayName, roles }: Account): Actor => ({
  id,
  sessionId: '',
  displayName,
  email,
  roles,
  permissions: permissionsOf(roles),
  seesEveryone: seesEveryone(roles),
  secondFactor: false,
  secondFactorMissing: false,
});
