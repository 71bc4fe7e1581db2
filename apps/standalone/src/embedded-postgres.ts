import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isLocked } from './instance-lock.js';
import { postgresBinaries } from './postgres-binaries.js';
import { createCluster } from './postgres-cluster.js';
import { startServer, stopStaleServer } from './postgres-server.js';
import { postgresUser } from './postgres-user.js';

export interface EmbeddedOptions {
  /** Folder of the installation, which the database's account can enter; the cluster lies in its `pg`. */
  home: string;
  /** Data that nobody will miss: nothing is flushed to disk, and two hundred connections are allowed. */
  disposable?: boolean;
  /** The port of an earlier start, to come back at the same address; a free one when absent. */
  port?: number;
}

export interface EmbeddedPostgres {
  /** Connection string of the owner, who may create roles and databases, to one database of the server. */
  url(database: string): string;
  pid: number;
  /** Resolves when the server ends by itself, with the end of its log. */
  ended: Promise<string>;
  /** Fast shutdown: connections are cut, committed data is on disk. */
  stop(): Promise<void>;
}

const OWNER = 'tandem';

const DURABLE = ['max_wal_size=256MB'];
const DISPOSABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
];

/** Starts the PostgreSQL 18 of the npm package on a free port of 127.0.0.1, creating its cluster when needed. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { home, disposable = false } = options;
  const cluster = join(home, 'pg');
  const runAs = postgresUser(cluster);
  const place = { bin: postgresBinaries(runAs, home), cluster, runAs, log: join(home, 'postgres.log') };
  await stopStaleServer(place);
  const password = passwordOf(home);
  if (!existsSync(join(cluster, 'PG_VERSION')))
    await createCluster(place, { owner: OWNER, password, disposable });
  writeLog(place.log, runAs);

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const url = urlOn(port, password);
    try {
      const server = await startServer(place, port, url('postgres'), disposable ? DISPOSABLE : DURABLE);
      return { url, ...server };
    } catch (error) {
      // Somebody else may take the port between the question and the start.
      if (options.port || attempt === 5 || !/could not bind|Address already in use/.test(String(error)))
        throw error;
    }
  }
}

/** The server that a launcher keeps running on that folder at this moment, if any. */
export function runningServer(home: string): Pick<EmbeddedPostgres, 'url'> | undefined {
  const pidFile = join(home, 'pg', 'postmaster.pid');
  if (!isLocked(home) || !existsSync(pidFile)) return undefined;
  // PostgreSQL's own format: process, folder, hour of start, port…
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  return { url: urlOn(port, passwordOf(home)) };
}

function urlOn(port: number, password: string): EmbeddedPostgres['url'] {
  return (database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** The owner's password: random, made once, readable by the launcher's account only. */
function passwordOf(home: string): string {
  const path = join(home, 'database-password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
}

/** One log a start, so that it cannot grow without end. */
function writeLog(path: string, runAs: { uid?: number; gid?: number }): void {
  writeFileSync(path, '', { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(path, runAs.uid, runAs.gid);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
