import { randomBytes } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { Temporal } from 'temporal-polyfill';
import { historyWords } from '#house';
import { Accounts, hashPassword, type Role } from '#identity';
import { Clock, Database, Dispatcher } from '#platform';
import { startApi } from '../../apps/api/src/main.js';
import { cloneDatabase } from './database.js';

export const PASSWORD = 'un long mot de passe';

/** A browser-like caller: keeps its cookie and adds the header that the site's own script adds. */
export type Caller = ReturnType<typeof supertest.agent>;

export interface TestApp {
  app: INestApplication;
  database: Database;
  databaseUrl: string;
  /** A caller that has not signed in. */
  visitor(): Caller;
  /** A new account with these roles, signed in. */
  as(...roles: Role[]): Promise<Caller & { accountId: string }>;
  /** Sets the school's day. */
  today(day: string): void;
  /** Runs what the events ask for, without a queue. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** The real application on a database of its own and a free port. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const { url: databaseUrl, drop } = await cloneDatabase();
  const api = await startApi({
    DATABASE_URL: databaseUrl,
    PORT: '0',
    TANDEM_LISTEN: '127.0.0.1',
    TANDEM_DEMO: '1',
    TANDEM_TODAY: '2027-05-18',
    TANDEM_SECRET_KEY: randomBytes(32).toString('base64'),
    TANDEM_DATA_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'error',
    ...env,
  });
  const app: NestExpressApplication = api.app;
  const visitor = () => supertest.agent(api.url).set('x-tandem-csrf', '1') as Caller;
  let passwordHash: string | undefined;
  return {
    app,
    databaseUrl,
    database: app.get(Database),
    visitor,
    async as(...roles) {
      const email = `${roles[0]}.${randomBytes(4).toString('hex')}@example.org`;
      const accountId = await app.get(Accounts).ensure({ email, displayName: `Test ${roles[0]}`, roles });
      passwordHash ??= await hashPassword(PASSWORD);
      await app
        .get(Database)
        .query('UPDATE identity.account SET password_hash = $2 WHERE id = $1', [accountId, passwordHash]);
      const caller = visitor();
      await caller.post('/api/session').send({ email, password: PASSWORD }).expect(200);
      return Object.assign(caller, { accountId });
    },
    today: (day) => app.get(Clock).pretendToday(Temporal.PlainDate.from(day)),
    drain: async () => void (await app.get(Dispatcher).drain()),
    async close() {
      const unnamed = await actsWithoutWords(app.get(Database));
      await api.close();
      await drop();
      if (unnamed.length > 0) {
        throw new Error(`Give ${unnamed.join(', ')} its words in the history-words.ts of its room`);
      }
    },
  };
}

/** Acts that specs did and that no history could name. */
async function actsWithoutWords(database: Database): Promise<string[]> {
  const rows = await database.query<{ action: string }>('SELECT DISTINCT action FROM platform.audit_entry');
  return rows.map(({ action }) => action).filter((action) => !(action in historyWords));
}
