import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { freePort, launchTandem, stopLaunched } from '../../../test/support/launched.js';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

// Three processes load the whole house here: slow on a busy machine.
jest.setTimeout(120_000);

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
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const text = command + readFileSync(`/proc/${pid}/environ`, 'utf8');
      const over = readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      return command.includes(named) && text.includes(data) && !over;
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
  it('starts for an ordinary user, keeps its secrets to itself, and on SIGTERM leaves nothing running', async () => {
    const user = isRoot ? NOBODY : {};
    if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
    const tandem = launchTandem({ ...env, HOME: folder }, user);
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
    // For root, under a folder that the account of PostgreSQL cannot enter.
    if (isRoot) chmodSync(folder, 0o700);
    const asked = join(folder, 'data');
    const first = launchTandem(env);
    await first.ready;
    const sheltered = first.output().out.match(/(\/var\/lib\/tandem\/[0-9a-f]{12})/)?.[1];
    if (isRoot) expect(sheltered).toBeDefined();
    const data = sheltered ?? asked;

    const second = launchTandem({ ...env, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output().err).toMatch(/^Tandem est déjà en marche sur le dossier .+\n$/);

    const database = postmasterOf(data);
    first.process.kill('SIGKILL');
    await first.ended;
    // Its parts end by themselves; PostgreSQL waits for the next start.
    await waitUntil(() => processesOn(asked, 'part.ts').length === 0);
    expect(processesOn(asked, 'part.ts')).toEqual([]);

    const third = launchTandem(env);
    expect((await fetch(`${await third.ready}/health/ready`)).status).toBe(200);
    expect(postmasterOf(data)).not.toBe(database);
    // Ctrl-C in a terminal reaches the whole group.
    process.kill(-(third.process.pid as number), 'SIGINT');
    expect(await third.ended).toBe(0);
    expect([...processesOn(asked), ...processesOn(data)]).toEqual([]);
    if (sheltered) rmSync(sheltered, { recursive: true });
  });

  it('stopped while it is starting, leaves nothing running either', async () => {
    const data = join(folder, 'data');
    for (const delay of [0, 300, 1000]) {
      const tandem = launchTandem(env);
      await waitUntil(() => existsSync(join(data, 'launcher.lock')));
      await wait(delay);
      tandem.process.kill('SIGTERM');
      expect(await tandem.ended).toBe(0);
      expect(tandem.output().err).toBe('');
      expect(processesOn(data)).toEqual([]);
    }
  });
});

function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
