// One of the launcher's processes: node part.js prepare|api|worker
import { existsSync } from 'node:fs';
import { type DemoAccount, type Parts, runPart } from './parts.js';
import { StartRefused } from './refusal.js';

const DEMO = './demo/index.js';

/** A demo that is not in this build is no error: the database stays empty. */
async function demoRoom(): Promise<
  { fillDemo(env: NodeJS.ProcessEnv): Promise<void>; demoAccounts: DemoAccount[] } | undefined
> {
  const there = [DEMO, DEMO.replace(/js$/, 'ts')].some((path) => existsSync(new URL(path, import.meta.url)));
  return there ? import(DEMO) : undefined;
}

/** A wrong setting is a sentence, not an accident. */
async function sayingWhy<T>(work: () => Promise<T>): Promise<T> {
  const { ConfigError } = await import('#platform');
  try {
    return await work();
  } catch (error) {
    throw error instanceof ConfigError ? new StartRefused(error.message) : error;
  }
}

const parts: Parts = {
  async prepare(env, demo) {
    const { migrateHouse } = await import('#house');
    await migrateHouse(env.DATABASE_URL ?? '');
    if (!demo) return [];
    const room = await demoRoom();
    if (demo === 'fill') await room?.fillDemo(env);
    return room?.demoAccounts ?? [];
  },
  async api(env) {
    const { startApi } = await import('../../api/src/main.js');
    return sayingWhy(() => startApi(env));
  },
  async worker(env) {
    const { startWorker } = await import('../../worker/src/main.js');
    return sayingWhy(() => startWorker(env));
  },
};

await runPart(parts);
