import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused, systemCode } from './refusal.js';

/**
 * Keeps the data folder for this process; returns what releases it. The file names the process and when it
 * began, so that a lock left by a killed launcher, or whose number went to another process, counts for nothing.
 */
export function lockFolder(home: string): () => void {
  const path = join(home, 'launcher.lock');
  const mine = `${process.pid} ${beganAt(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o644 });
      return () => {
        if (contents(path) === mine) rmSync(path, { force: true });
      };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const theirs = contents(path);
    if (isAlive(theirs)) {
      const [pid] = theirs.split(' ');
      throw new StartRefused(
        `Tandem est déjà en marche sur le dossier ${home} (processus ${pid}) : arrêtez-le, ou donnez un autre dossier avec TANDEM_DATA.`,
      );
    }
    removeStale(path, theirs);
  }
  throw new StartRefused(`Un autre démarrage de Tandem est en cours sur le dossier ${home}.`);
}

/** Whether a launcher holds that folder at this moment. */
export function isLocked(home: string): boolean {
  return isAlive(contents(join(home, 'launcher.lock')));
}

function isAlive(holder: string): boolean {
  const [pid, began] = holder.split(/ (.*)/);
  return Boolean(pid) && began !== undefined && began === beganAt(Number(pid));
}

/** Two launchers may both find the stale lock: only the file that was read is removed. */
function removeStale(path: string, theirs: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (contents(aside) === theirs) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** When a living process began, in the system's own words; undefined when there is none. */
function beganAt(pid: number): string | undefined {
  if (process.platform === 'linux') {
    // Field 22, counted after the command's name, which may hold spaces and parentheses.
    const fields = contents(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    return fields[19] && fields[0] !== 'Z' ? `${bootId()} ${fields[19]}` : undefined;
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

function bootId(): string {
  return contents('/proc/sys/kernel/random/boot_id').trim();
}
