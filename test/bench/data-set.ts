// The demonstration, written once in .data/bench and copied for each group that measures on it.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { settleIn } from '../../apps/standalone/src/data-folder.js';
import { ensureDatabase, hasDatabase } from '../../apps/standalone/src/database.js';
import { startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';
import { lockFolder } from '../../apps/standalone/src/instance-lock.js';
import { type PartProcess, startPart } from '../../apps/standalone/src/part-process.js';
import type { PartName } from '../../apps/standalone/src/parts.js';
import { projectFolder } from './project.js';

export const TODAY = '2027-05-18';

/** A running server with a copy of the demonstration, for one group. */
export interface DemoDatabase {
  url: string;
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Starts a process of the built application on it. */
  start(part: 'api' | 'worker', env?: NodeJS.ProcessEnv): Promise<RunningPart>;
}

export interface RunningPart {
  /** Of the API. */
  url: string;
  stop(): Promise<void>;
}

/** Runs the work on a copy of the demonstration; everything it started is stopped and dropped afterwards. */
export async function withDemo<Result>(
  say: (line: string) => void,
  work: (demo: DemoDatabase) => Promise<Result>,
): Promise<Result> {
  const { home } = settleIn(join(projectFolder, '.data', 'bench'), true);
  const release = lockFolder(home);
  const undo: (() => void | Promise<void>)[] = [release];
  try {
    const server = await startEmbeddedPostgres({ home });
    undo.push(server.stop);
    const parts = partsOf(home, (stop) => undo.push(stop));
    const template = `demo_${fingerprint()}`;
    if (!(await hasDatabase(server.url('postgres'), template))) {
      const began = performance.now();
      await fill(server.url, template, parts);
      say(`data set written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    const name = `copy_${randomBytes(4).toString('hex')}`;
    await run(server.url('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`);
    undo.push(async () => void (await run(server.url('postgres'), `DROP DATABASE ${name} WITH (FORCE)`)));
    const url = server.url(name);
    return await work({
      url,
      query: async <Row>(sql: string, parameters?: unknown[]) =>
        (await run(url, sql, parameters)).rows as Row[],
      start: async (part, env) => {
        const { ready, stop } = await parts(part, url, env);
        return { url: ready.url ?? '', stop };
      },
    });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

type Parts = (
  name: PartName,
  url: string,
  env?: NodeJS.ProcessEnv,
  ...args: string[]
) => Promise<PartProcess>;

function partsOf(home: string, undo: (stop: () => Promise<void>) => void): Parts {
  const secrets = {
    TANDEM_SECRET_KEY: randomBytes(32).toString('base64'),
    TANDEM_DATA_KEY: randomBytes(32).toString('base64'),
  };
  const entry = join(projectFolder, 'dist', 'apps', 'standalone', 'src', 'part.js');
  const { REDIS_URL: _, ...inherited } = process.env;
  return (name, url, env, ...args) => {
    const settings = {
      DATABASE_URL: url,
      PORT: '0',
      TANDEM_LISTEN: '127.0.0.1',
      TANDEM_DEMO: '1',
      TANDEM_TODAY: TODAY,
      TANDEM_REQUESTS_PER_MINUTE: '100000000',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    };
    const command = { entry, home, env: { ...inherited, ...secrets, ...settings, ...env } };
    const { started, stop } = startPart(command, name, ...args);
    undo(stop);
    return started;
  };
}

/** Half a data set never gets the name of a whole one. */
async function fill(urlOf: (database: string) => string, template: string, parts: Parts): Promise<void> {
  await run(urlOf('postgres'), 'DROP DATABASE IF EXISTS demo_unfinished WITH (FORCE)');
  await ensureDatabase(urlOf('postgres'), 'demo_unfinished');
  await parts('prepare', urlOf('demo_unfinished'), {}, 'fill');
  await run(urlOf('postgres'), `ALTER DATABASE demo_unfinished RENAME TO ${template}`);
}

/** Of what writes the data set: the tables and the demonstration. */
function fingerprint(): string {
  const hash = createHash('sha256').update(TODAY);
  for (const folder of ['apps/standalone/src/demo', 'libs']) {
    const entries = readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => folder !== 'libs' || path.includes('/migrations/'));
    for (const path of paths.sort()) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}

async function run(url: string, sql: string, parameters?: unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql, parameters);
  } finally {
    await client.end();
  }
}
