import { spawn, spawnSync } from 'node:child_process';
import { cloneDatabase } from '../../../test/support/database.js';

const run = (file: string) => [
  '--no-warnings',
  '--import',
  './scripts/typescript.mjs',
  `apps/worker/src/${file}`,
];

describe('the health of the worker', () => {
  it('is bad while no job was ever finished, good once the worker works', async () => {
    const { url, drop } = await cloneDatabase();
    const { REDIS_URL: _, ...inherited } = process.env;
    const env = {
      ...inherited,
      DATABASE_URL: url,
      TANDEM_DEMO: '1',
      TANDEM_SECRET_KEY: 'x'.repeat(32),
      TANDEM_DATA_KEY: Buffer.alloc(32).toString('base64'),
      LOG_LEVEL: 'silent',
    };
    const health = () => spawnSync(process.execPath, run('health.ts'), { env, encoding: 'utf8' });
    expect(health()).toMatchObject({ status: 1, stdout: 'aucune tâche achevée\n' });
    const worker = spawn(process.execPath, run('main.ts'), { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    try {
      let seen = health();
      for (let look = 0; look < 10 && seen.status !== 0; look += 1) seen = health();
      expect(seen).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^dernière tâche achevée il y a \d+ s\n$/),
      });
    } finally {
      worker.kill('SIGTERM');
      await ended;
      await drop();
    }
  });
});
