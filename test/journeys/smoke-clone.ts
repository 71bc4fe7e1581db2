// A clean clone of this checkout, started by `npm start` as a newcomer would.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/launched.js';
import { killMarked, leftovers } from './smoke-leftovers.js';

const READY = /Tandem est prêt en .* : (\S+)/;
/** A cold registry, a slow disk: installing alone may take minutes. */
const READY_WITHIN_MS = 15 * 60_000;
const STOPPED_WITHIN_MS = 30_000;

export interface StartedClone {
  url: string;
  /** From `npm start` to the address on the screen. */
  seconds: number;
  output(): string;
  /** Sends SIGTERM and waits; throws when a process that it started is still there half a minute later. */
  stop(): Promise<void>;
}

/** Clones what is committed into <folder>/tandem, sharing no file with the checkout. */
export function cloneProject(project: string, folder: string): string {
  // The database's account must be able to enter.
  chmodSync(folder, 0o755);
  const clone = join(folder, 'tandem');
  const git = ['-c', `safe.directory=${project}`, '-c', `safe.directory=${join(project, '.git')}`];
  execFileSync('git', [...git, 'clone', '--quiet', '--no-local', project, clone], { stdio: 'inherit' });
  return clone;
}

/** Types `npm start` there, with a free port and nothing inherited that would point elsewhere. */
export async function startClone(clone: string, env: NodeJS.ProcessEnv = {}): Promise<StartedClone> {
  const mark = randomUUID();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...cleanEnvironment(), SMOKE_MARK: mark, PORT: String(await freePort()), ...env },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  process.once('exit', () => killMarked(mark));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = READY.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const timer = setTimeout(() => killMarked(mark), READY_WITHIN_MS);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code} before it was ready:\n${output}`));
    });
  });
  const seconds = (performance.now() - began) / 1000;
  return {
    url,
    seconds,
    output: () => output,
    async stop() {
      // To npm alone, as a service manager would.
      child.kill('SIGTERM');
      const left = await leftovers(mark, STOPPED_WITHIN_MS);
      if (left.length > 0) throw new Error(`Still running after SIGTERM:\n${left.join('\n')}`);
    },
  };
}

/** Without what npm tells its scripts, and without the settings of another installation. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|TANDEM_|DATABASE_URL$|REDIS_URL$|SMTP_URL$|NODE_OPTIONS$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
