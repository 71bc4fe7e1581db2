import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { PartMessage, PartName } from './parts.js';
import { StartRefused } from './refusal.js';

const CLOSE_WITHIN_MS = 10_000;

export interface PartProcess {
  ready: Extract<PartMessage, { ready: unknown }>['ready'];
  /** Resolves when the process is gone, wanted or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** What a part is started with. */
export interface PartCommand {
  /** Module that calls `runPart`. */
  entry: string;
  home: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Starts one part; `started` resolves when it says it is ready. What it prints goes to <home>/<name>.log.
 * Its channel to this process is also its life line: when this process dies, the part ends.
 */
export function startPart(command: PartCommand, name: PartName, ...args: string[]) {
  const logPath = join(command.home, `${name}.log`);
  if (existsSync(logPath)) renameSync(logPath, `${logPath}.previous`);
  const log = openSync(logPath, 'w', 0o600);
  const child = fork(command.entry, [name, ...args], {
    env: command.env,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = () => stopPart(child, ended);
  const started = new Promise<PartProcess>((resolve, reject) => {
    const fail = (cause: string) => reject(new StartRefused(`${cause} (journal : ${logPath}).`));
    child.once('message', (message: PartMessage) => {
      if ('ready' in message) resolve({ ready: message.ready, ended, stop });
      else if ('refused' in message) reject(new StartRefused(message.refused));
      else fail(`${TITLE[name]} : ${message.failed.split('\n')[0]}`);
    });
    void ended.then(() => fail(`${TITLE[name]} : arrêt inattendu`));
  });
  return { started, stop };
}

const TITLE: Record<PartName, string> = {
  prepare: 'La base de données n’a pas pu être préparée',
  api: 'Le serveur n’a pas démarré',
  worker: 'Les tâches de fond n’ont pas démarré',
};

async function stopPart(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_WITHIN_MS);
  if (child.connected) child.send('stop', () => undefined);
  await ended;
  clearTimeout(timer);
}
