import pg from 'pg';
import { cloneDatabase, emptyDatabase } from './database.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('is PostgreSQL 18 in UTF-8 and UTC, and sorts as French does', async () => {
    const database = await cloneDatabase();
    const [settings] = await ask(
      database.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`,
    );
    expect(settings).toEqual({ version: 18, encoding: 'UTF8', zone: 'UTC' });
    const sorted = await ask(
      database.url,
      `SELECT w FROM unnest('{zoé,Éric,abel,eric}'::text[]) w ORDER BY w`,
    );
    expect(sorted).toEqual([{ w: 'abel' }, { w: 'eric' }, { w: 'Éric' }, { w: 'zoé' }]);
    await database.drop();
  });

  it('is nobody else’s: what one test writes another does not read', async () => {
    const [mine, yours] = await Promise.all([cloneDatabase(), cloneDatabase()]);
    await ask(mine.url, 'CREATE TABLE only_mine (id int)');
    const [found] = await ask(yours.url, `SELECT to_regclass('only_mine') AS table`);
    expect(found).toEqual({ table: null });
    await Promise.all([mine.drop(), yours.drop()]);
  });

  it('can be empty, for what migrates by itself', async () => {
    const database = await emptyDatabase();
    const schemas = await ask(
      database.url,
      `SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`,
    );
    expect(schemas).toEqual([{ nspname: 'public' }]);
    await database.drop();
  });
});
