import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, launchTandem, stopLaunched } from '../../../test/support/launched.js';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

let folder: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-start-'));
  chmodSync(folder, 0o755);
  env = { TANDEM_DATA: join(folder, 'data'), PORT: String(await freePort()) };
});

afterEach(async () => {
  await stopLaunched();
  rmSync(folder, { recursive: true, force: true });
});

/** Processes whose command line or environment names the data folder: the launcher, its parts, PostgreSQL. */
function processesOn(data: string, named = ''): number[] {
  const mentions = (pid: string) => {
    try {
      const text =
        readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      return text.includes(data) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid && mentions(name))
    .map(Number);
}

async function waitUntil(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; !condition() && Date.now() < deadline; ) await wait(50);
}

describe('npm start', () => {
  it('starts everything, keeps its secrets to itself, and on SIGTERM leaves nothing running', async () => {
    const tandem = launchTandem(env);
    const address = await tandem.ready;
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(tandem.output().out).toContain('mardi 18 mai 2027');
    const data = join(folder, 'data');
    for (const secret of ['secrets.json', 'database-password']) {
      expect(statSync(join(data, secret)).mode & 0o777).toBe(0o600);
    }
    expect(Object.keys(JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')))).toEqual([
      'TANDEM_SECRET_KEY',
      'TANDEM_DATA_KEY',
    ]);

    tandem.process.kill('SIGTERM');
    expect(await tandem.ended).toBe(0);
    expect(tandem.output().err).toBe('');
    expect(processesOn(data)).toEqual([]);
  });

  it('refuses a second instance on the folder, and recovers after kill -9', async () => {
    const data = join(folder, 'data');
    const first = launchTandem(env);
    await first.ready;
    const second = launchTandem({ ...env, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output().err).toMatch(/^Tandem est déjà en marche sur le dossier .+\n$/);

    const [database] = readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8')
      .split('\n')
      .map(Number);
    first.process.kill('SIGKILL');
    await first.ended;
    // Its parts end by themselves; PostgreSQL waits for the next start.
    await waitUntil(() => processesOn(data, 'part.ts').length === 0);
    expect(processesOn(data, 'part.ts')).toEqual([]);

    const third = launchTandem(env);
    expect((await fetch(`${await third.ready}/health/ready`)).status).toBe(200);
    const [now] = readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8')
      .split('\n')
      .map(Number);
    expect(now).not.toBe(database);
    // Ctrl-C in a terminal reaches the whole group.
    process.kill(-(third.process.pid as number), 'SIGINT');
    expect(await third.ended).toBe(0);
    expect(processesOn(data)).toEqual([]);
  }, 60_000);

  it('stopped while it is starting, leaves nothing running either', async () => {
    for (const delay of [400, 900, 1600]) {
      const tandem = launchTandem(env);
      await wait(delay);
      tandem.process.kill('SIGTERM');
      expect(await tandem.ended).toBe(0);
      expect(tandem.output().err).toBe('');
      expect(processesOn(join(folder, 'data'))).toEqual([]);
    }
  });

  (isRoot ? it : it.skip)('works for an ordinary user', async () => {
    chownSync(folder, NOBODY.uid, NOBODY.gid);
    const tandem = launchTandem({ ...env, HOME: folder }, NOBODY);
    expect((await fetch(`${await tandem.ready}/health/live`)).status).toBe(200);
    expect(statSync(join(folder, 'data', 'pg')).uid).toBe(NOBODY.uid);
    tandem.process.kill('SIGTERM');
    expect(await tandem.ended).toBe(0);
  });

  (isRoot ? it : it.skip)(
    'works for root under a folder that PostgreSQL cannot enter, and says where',
    async () => {
      chmodSync(folder, 0o700);
      const tandem = launchTandem(env);
      await tandem.ready;
      const home = tandem.output().out.match(/(\/var\/lib\/tandem\/[0-9a-f]{12})/)?.[1] ?? '';
      expect(readdirSync(home)).toEqual(expect.arrayContaining(['pg', 'secrets.json']));
      tandem.process.kill('SIGTERM');
      expect(await tandem.ended).toBe(0);
      rmSync(home, { recursive: true });
    },
  );
});
