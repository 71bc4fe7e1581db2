import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type PostgresPlace, runCommand } from './postgres-cluster.js';
import { StartRefused } from './refusal.js';

const COMMON = ['timezone=UTC', 'log_timezone=UTC', 'lc_messages=C', 'jit=off', 'unix_socket_directories='];
const READY_WITHIN_MS = 60_000;

/** Starts the server on that port of 127.0.0.1; resolves when it answers. */
export async function startServer(place: PostgresPlace, port: number, url: string, settings: string[]) {
  const log = openSync(place.log, 'a');
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, ...COMMON, ...settings];
  // Its own session: a Ctrl-C in the terminal must reach the launcher alone, which stops the API first.
  const child = spawn(
    join(place.bin, 'postgres'),
    ['-D', place.cluster, ...options.flatMap((o) => ['-c', o])],
    {
      ...place.runAs,
      cwd: '/',
      detached: true,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    const finish = (text: string) => {
      over = true;
      resolve(text);
    };
    child.once('error', (error) => finish(String(error)));
    child.once('exit', () => finish(lastMessages(place.log)));
  });
  const stop = async () => {
    if (!over) child.kill('SIGINT');
    await ended;
  };

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (over) throw serverRefused(await ended);
    if (Date.now() > deadline) {
      await stop();
      throw serverRefused(`no answer within ${READY_WITHIN_MS / 1000} s`);
    }
    await wait(30);
  }
  return { pid: child.pid as number, ended, stop };
}

/** A wrong password is an answer that waiting will not change, so it is thrown. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new StartRefused(
        'Le mot de passe gardé dans « database-password » n’est pas celui de la base : remettez le fichier d’origine.',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops the server that a killed launcher left on this cluster, and forgets a pid file that names nobody. */
export async function stopStaleServer(place: PostgresPlace): Promise<void> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!runsOn(pid, place.cluster)) {
    rmSync(pidFile, { force: true });
    return;
  }
  for (const mode of ['fast', 'immediate']) {
    const { code } = await runCommand(place, 'pg_ctl', [
      'stop',
      '-D',
      place.cluster,
      '-m',
      mode,
      '-w',
      '-t',
      '20',
    ]);
    if (code === 0 || !existsSync(pidFile)) return;
  }
  throw new StartRefused(
    `Un PostgreSQL resté en marche (processus ${pid}) refuse de s’arrêter : arrêtez-le.`,
  );
}

/** After a reboot the pid may belong to anybody; a postmaster's working directory is its cluster. */
function runsOn(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function lastMessages(log: string): string {
  return readFileSync(log, 'utf8').slice(-4_000);
}

function serverRefused(log: string): StartRefused {
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return new StartRefused('Le disque est plein : la base de données ne peut pas démarrer.');
  }
  const cause = log
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|no answer/.test(line))
    .map((line) => line.replace(/^.*?(FATAL|PANIC|LOG|WARNING):\s*/, ''))
    .slice(-2)
    .join(' ; ');
  return new StartRefused(`PostgreSQL n’a pas démarré : ${cause || 'cause inconnue'}.`);
}
