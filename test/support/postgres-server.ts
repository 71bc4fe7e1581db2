// The run's PostgreSQL, in a process of its own: it ends with the run however the run ends, because its
// channel to Jest closes. Started with scripts/typescript.mjs, so that `#context` means the sources here too.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';

const TEMPLATE = 'tandem_template';
const HOUSE = '#house';
const home = mkdtempSync(join(tmpdir(), 'tandem-test-'));
chmodSync(home, 0o755);

// Ctrl-C reaches the whole terminal; Jest decides when the server goes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
const abandoned = new Promise<void>((resolve) => {
  if (process.connected) process.once('disconnect', resolve);
  else resolve();
});

/** Telling a run that is already gone would be an error of its own. */
function tell(answer: { url: string } | { failure: string }): void {
  if (process.connected) process.send?.(answer);
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function makeTemplate(serverUrl: string, templateUrl: string): Promise<void> {
  await query(serverUrl, `CREATE DATABASE ${TEMPLATE}`);
  // The first days of the house: no migration yet.
  if (existsSync(new URL('../../apps/house.ts', import.meta.url))) {
    const { migrateHouse } = await import(HOUSE);
    await migrateHouse(templateUrl);
  }
  await query(serverUrl, `ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false`);
}

try {
  const server = await startEmbeddedPostgres({ home, disposable: true });
  try {
    await makeTemplate(server.url('postgres'), server.url(TEMPLATE));
    tell({ url: server.url('postgres') });
    await abandoned;
  } finally {
    await server.stop();
  }
} catch (error) {
  tell({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
