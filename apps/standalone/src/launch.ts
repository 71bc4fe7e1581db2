import { createServer } from 'node:net';
import { settleIn } from './data-folder.js';
import { endDemo } from './demo-mark.js';
import { lockFolder } from './instance-lock.js';
import { openDatabase } from './open-database.js';
import { startPart } from './part-process.js';
import { type DemoAccount, type PartName, portTaken } from './parts.js';
import { StartRefused, systemCode } from './refusal.js';
import { secretsOf } from './secrets.js';
import { readSettings, type Settings } from './settings.js';

/** What was started, for the words printed on the screen. */
export interface Running {
  address: string;
  accounts: DemoAccount[];
  /** Where the first director makes an account, when there is none. */
  firstDirector: string | undefined;
  /** Start of the simulated calendar, YYYY-MM-DD, or `real`. */
  today: string;
  /** Resolves, with a sentence, when something ends that should not. */
  broken: Promise<string>;
}

export interface LaunchOptions {
  /** Module that calls `runPart` with the real parts. */
  entry: string;
  say(line: string): void;
  /** Receives what undoes each step, to be called in reverse order. */
  undo(step: () => void | Promise<void>): void;
  /** Aborted when the start is no longer wanted. */
  signal: AbortSignal;
}

const PREPARATION = { 'to fill': ['fill'], filled: ['demo'], none: [] };

/** Everything `npm start` does once the code is built; throws StartRefused with the sentence to print. */
export async function launch(env: NodeJS.ProcessEnv, options: LaunchOptions): Promise<Running> {
  const { entry, say, undo, signal } = options;
  const settings = readSettings(env);
  await checkPort(settings.port);
  const { home, notice } = settleIn(settings.dataFolder, !settings.databaseUrl);
  if (notice) say(notice);
  undo(lockFolder(home));
  const secrets = secretsOf(home, env);
  const database = await openDatabase(settings, home, (server) => undo(server.stop));
  signal.throwIfAborted();

  const demo = database.demo !== 'none';
  const command = { entry, home, env: { ...env, ...secrets, ...partEnv(settings, database.url, demo) } };
  const start = (name: PartName, ...args: string[]) => {
    const { started, stop } = startPart(command, name, ...args);
    undo(stop);
    signal.addEventListener('abort', () => void stop());
    return started;
  };
  const prepared = await start('prepare', ...PREPARATION[database.demo]);
  if (database.demo === 'to fill') await endDemo(database.url);
  signal.throwIfAborted();
  const [api, worker] = await Promise.all([start('api'), start('worker')]);

  return {
    address: api.ready.url ?? `http://localhost:${settings.port}`,
    accounts: prepared.ready.accounts ?? [],
    firstDirector: api.ready.firstDirector,
    today: demo ? settings.today : 'real',
    broken: Promise.race([
      api.ended.then(() => `Le serveur s’est arrêté de lui-même (journal : ${home}/api.log).`),
      worker.ended.then(
        () => `Les tâches de fond se sont arrêtées d’elles-mêmes (journal : ${home}/worker.log).`,
      ),
      ...(database.server
        ? [database.server.ended.then(() => `PostgreSQL s’est arrêté (journal : ${home}/postgres.log).`)]
        : []),
    ]),
  };
}

function partEnv({ port, today }: Settings, url: string, demo: boolean): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: url,
    PORT: String(port),
    // Demonstration accounts are for this machine, unless told.
    TANDEM_LISTEN: process.env.TANDEM_LISTEN ?? '127.0.0.1',
    // A database that is not a demo never opens the demo's doors, whatever the environment says.
    TANDEM_DEMO: demo ? '1' : '0',
    TANDEM_TODAY: demo ? today : 'real',
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  };
}

/** Asks before anything is written; the API asks again when it listens. */
async function checkPort(port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, resolve);
    });
  } catch (error) {
    if (systemCode(error) === 'EADDRINUSE') throw new StartRefused(portTaken(port));
    if (systemCode(error) === 'EACCES') {
      throw new StartRefused(
        `Ce compte n’a pas le droit d’ouvrir le port ${port} : choisissez-en un autre avec PORT.`,
      );
    }
    throw error;
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
