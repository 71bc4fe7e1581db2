import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './postgres-user.js';
import { StartRefused } from './refusal.js';

/** Where one embedded server lives and whom it runs as. */
export interface PostgresPlace {
  /** Folder of initdb, pg_ctl and postgres. */
  bin: string;
  /** The cluster's data directory. */
  cluster: string;
  runAs: RunAs;
  /** File that receives the server's messages. */
  log: string;
}

/** Runs one of PostgreSQL's commands to its end, in English so that its messages can be recognised. */
export function runCommand(place: PostgresPlace, command: string, args: string[]) {
  const child = spawn(join(place.bin, command), args, {
    ...place.runAs,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Creates a cluster in UTF-8, sorted as French sorts (ICU), in UTC, scram-sha-256 only. It is made beside its
 * place and moved there when complete, so that an interrupted creation leaves nothing that looks like data.
 */
export async function createCluster(
  place: PostgresPlace,
  options: { owner: string; password: string; disposable: boolean },
): Promise<void> {
  const partial = `${place.cluster}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  const secret = mkdtempSync(join(tmpdir(), 'tandem-'));
  const passwordFile = join(secret, 'password');
  try {
    writeFileSync(passwordFile, options.password, { mode: 0o600 });
    for (const path of [partial, secret, passwordFile]) give(path, place.runAs);
    const flags = [
      `--pgdata=${partial}`,
      `--username=${options.owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=fr',
      '--text-search-config=french',
      ...(options.disposable ? ['--no-sync'] : []),
    ];
    const { code, output } = await runCommand(place, 'initdb', flags);
    if (code !== 0) throw creationRefused(output);
    renameSync(partial, place.cluster);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

function give(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  else chmodSync(path, path.endsWith('password') ? 0o600 : 0o700);
}

function creationRefused(output: string): StartRefused {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new StartRefused('Le disque est plein : la base de données n’a pas pu être créée.');
  }
  const last = output
    .split('\n')
    .filter((line) => /error|fatal|could not/i.test(line))
    .at(-1);
  return new StartRefused(`PostgreSQL n’a pas pu créer sa base : ${last?.trim() ?? 'cause inconnue'}.`);
}
