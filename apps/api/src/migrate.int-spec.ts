import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { emptyDatabase } from '../../../test/support/database.js';
import { startApi } from './main.js';

const MIGRATE = ['--no-warnings', '--import', './scripts/typescript.mjs', 'apps/api/src/migrate.ts'];

function migrate(env: Record<string, string>) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, MIGRATE, {
    encoding: 'utf8',
    env: { ...inherited, ...env },
  });
  return { status, stdout, stderr };
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrating as the owner for an application that is not', () => {
  const login = `login_${randomBytes(4).toString('hex')}`;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let applicationUrl: string;

  beforeAll(async () => {
    database = await emptyDatabase();
    applicationUrl = withAccount(database.url, login, 'premier');
  });
  afterAll(async () => {
    await ask(database.url, `DROP ROLE IF EXISTS ${login}`);
    await database.drop();
  });

  it('makes the tables and an account with which the API serves', async () => {
    const env = { DATABASE_URL: database.url, APPLICATION_DATABASE_URL: applicationUrl };
    expect(migrate(env)).toEqual({ status: 0, stdout: 'La base est à jour.\n', stderr: '' });
    const api = await startApi({
      DATABASE_URL: applicationUrl,
      PORT: '0',
      TANDEM_LISTEN: '127.0.0.1',
      TANDEM_SECRET_KEY: 'x'.repeat(32),
      TANDEM_DATA_KEY: Buffer.alloc(32).toString('base64'),
      LOG_LEVEL: 'silent',
    });
    try {
      const ready = await fetch(`${api.url}/health/ready`);
      expect(await ready.json()).toEqual({ status: 'ok', database: 'ok', queue: 'ok' });
      expect(api.firstDirector).toContain('/premiere-direction#');
    } finally {
      await api.close();
    }
  });

  it('gives that account nothing of its own and no way to the owner', async () => {
    await expect(ask(applicationUrl, 'SELECT * FROM identity.account')).rejects.toThrow(/permission denied/);
    await expect(ask(applicationUrl, 'SET ROLE tandem')).rejects.toThrow(/permission denied/);
    const rights = await ask(
      database.url,
      `SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = '${login}'`,
    );
    expect(rights).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false }]);
  });

  it('changes nothing when run again, but the password', async () => {
    const changed = withAccount(database.url, login, 'second');
    expect(migrate({ DATABASE_URL: database.url, APPLICATION_DATABASE_URL: changed }).status).toBe(0);
    expect(await ask(changed, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says in one sentence what is missing', () => {
    expect(migrate({})).toEqual({
      status: 1,
      stdout: '',
      stderr: 'La variable DATABASE_URL manque : c’est l’adresse de la base PostgreSQL.\n',
    });
    const refused = migrate({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^La base n’a pas pu être préparée : .+\n$/);
  });
});

function withAccount(url: string, username: string, password: string): string {
  return Object.assign(new URL(url), { username, password }).href;
}
