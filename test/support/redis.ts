import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePort } from './launched.js';

export interface TestRedis {
  url: string;
  /** Only for a server started here. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const found = spawnSync('redis-server', ['--version']).status === 0;

/** Whether the queue specs can run on Redis; with CI=true they must. */
export const hasRedis = found || Boolean(process.env.REDIS_URL);

if (!hasRedis && process.env.CI === 'true') {
  throw new Error('CI needs Redis: set REDIS_URL or install redis-server.');
}

/** A Redis of one's own on a free port, so that it can be stopped and started again. Throws where there is none. */
export async function ownRedis(): Promise<TestRedis> {
  if (!found) throw new Error('redis-server is not installed');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      {
        stdio: 'ignore',
      },
    );
    const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
  };
  const stop = async () => {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGTERM');
    await ended;
  };
  await start();
  return { url, start, stop };
}
