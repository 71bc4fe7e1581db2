import { checkDatabase, ensureDatabase, withConnection } from './database.js';
import { beginDemo, type DemoState } from './demo-mark.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { StartRefused } from './refusal.js';
import type { Settings } from './settings.js';

export interface OpenDatabase {
  url: string;
  /** The server, when it is ours to stop. */
  server?: EmbeddedPostgres;
  demo: 'to fill' | 'filled' | 'none';
}

/** Starts the embedded server, or checks the one of DATABASE_URL, and tells what the demo still needs. */
export async function openDatabase(
  settings: Settings,
  home: string,
  onServer: (server: EmbeddedPostgres) => void,
): Promise<OpenDatabase> {
  const { databaseUrl, database, demo, today } = settings;
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    const state = demo ? await beginDemo(databaseUrl, today) : 'absent';
    if (state === 'begun') {
      throw new StartRefused(
        'Un démarrage interrompu a laissé une démonstration incomplète dans la base de DATABASE_URL : donnez une base vide.',
      );
    }
    return { url: databaseUrl, demo: need(state) };
  }
  const server = await startEmbeddedPostgres({ home });
  onServer(server);
  const url = server.url(database);
  await ensureDatabase(server.url('postgres'), database);
  let state: DemoState = demo ? await beginDemo(url, today) : 'absent';
  if (state === 'begun') {
    await withConnection(server.url('postgres'), (client) =>
      client.query(`DROP DATABASE ${client.escapeIdentifier(database)} WITH (FORCE)`),
    );
    await ensureDatabase(server.url('postgres'), database);
    state = await beginDemo(url, today);
  }
  return { url, server, demo: need(state) };
}

function need(state: DemoState): OpenDatabase['demo'] {
  if (state === 'empty') return 'to fill';
  return state === 'filled' ? 'filled' : 'none';
}
