import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A real `npm start` without npm: the launcher's own process, run from the sources. */
export interface Launched {
  process: ChildProcess;
  /** What it printed so far. */
  output(): { out: string; err: string };
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Resolves with the address when it says it is ready; rejects when it ends before. */
  ready: Promise<string>;
}

const launched = new Set<ChildProcess>();

/** Starts the launcher in a process group of its own, as a terminal would. */
export function launchTandem(env: NodeJS.ProcessEnv, as: { uid?: number; gid?: number } = {}): Launched {
  const args = ['--no-warnings', '--import', './scripts/typescript.mjs', 'apps/standalone/src/main.ts'];
  const { DATABASE_URL: _, REDIS_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    ...as,
    detached: true,
    env: { ...inherited, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launched.add(child);
  let out = '';
  let err = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const address = out.match(/prêt en .* : (\S+)/)?.[1];
      if (address) resolve(address);
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${out}${err}`)));
  });
  ready.catch(() => undefined);
  return { process: child, output: () => ({ out, err }), ended, ready };
}

/** For afterEach: what a failed test left running is asked to stop. */
export async function stopLaunched(): Promise<void> {
  for (const child of launched) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('close', resolve));
    }
    launched.delete(child);
  }
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
