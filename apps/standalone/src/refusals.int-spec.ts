import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase } from '../../../test/support/database.js';
import { freePort, launchTandem, stopLaunched } from '../../../test/support/launched.js';
import { pretendPostgres } from '../../../test/support/old-postgres.js';

const isRoot = process.getuid?.() === 0;

let folder: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-refusal-'));
  chmodSync(folder, 0o755);
  env = { TANDEM_DATA: join(folder, 'data'), PORT: String(await freePort()) };
});

afterEach(async () => {
  await stopLaunched();
  rmSync(folder, { recursive: true, force: true });
});

/** One sentence on stderr, nothing on stdout, exit code 1. */
async function expectRefusal(changed: NodeJS.ProcessEnv, sentence: RegExp): Promise<void> {
  const tandem = launchTandem({ ...env, ...changed });
  const code = await tandem.ended;
  const { out, err } = tandem.output();
  expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(sentence)]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
}

/** A small file system of one's own, for root only. */
async function onTmpfs(options: string, work: (mounted: string) => Promise<void>): Promise<void> {
  const mounted = join(folder, 'mounted');
  mkdirSync(mounted);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', mounted], { encoding: 'utf8' });
  if (mount.status !== 0) throw new Error(`mount: ${mount.stderr}`);
  try {
    await work(mounted);
  } finally {
    spawnSync('umount', [mounted]);
  }
}

/** Some containers give root no right to mount. */
const mayMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0;

describe('a start that cannot be says so in one sentence', () => {
  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(env.PORT), resolve));
    await expectRefusal({}, new RegExp(`^Le port ${env.PORT} est déjà pris`));
    await new Promise((resolve) => other.close(resolve));
  });

  it('when a setting is not one', async () => {
    await expectRefusal({ PORT: 'web' }, /^PORT vaut « web »/);
    await expectRefusal({ TANDEM_TODAY: '2027-02-30' }, /^TANDEM_TODAY vaut « 2027-02-30 »/);
  });

  it('when DATABASE_URL is no address, or nobody answers there', async () => {
    await expectRefusal(
      { DATABASE_URL: 'ma base' },
      /^DATABASE_URL n’est pas l’adresse d’une base PostgreSQL/,
    );
    const nowhere = `postgres://tandem:secret@127.0.0.1:${await freePort()}/tandem`;
    await expectRefusal(
      { DATABASE_URL: nowhere },
      /^Aucun PostgreSQL ne répond à l’adresse 127\.0\.0\.1:\d+/,
    );
    const unknown = 'postgres://tandem:secret@nowhere.invalid/tandem';
    await expectRefusal({ DATABASE_URL: unknown }, /^La machine nowhere\.invalid .* est introuvable/);
  });

  it('when the password is wrong or the database missing', async () => {
    const { url, drop } = await cloneDatabase();
    const wrong = new URL(url);
    wrong.password = 'nothing';
    await expectRefusal(
      { DATABASE_URL: wrong.href },
      /^PostgreSQL refuse le compte « tandem » ou son mot de passe/,
    );
    const missing = new URL(url);
    missing.pathname = '/no_such_base';
    await expectRefusal({ DATABASE_URL: missing.href }, /^La base « no_such_base » .* n’existe pas/);
    await drop();
  });

  it('when PostgreSQL is older than 18', async () => {
    const { url, server } = await pretendPostgres('15.9 (Debian 15.9-0+deb12u1)');
    await expectRefusal(
      { DATABASE_URL: url },
      /^Ce PostgreSQL est en version 15\.9 : Tandem demande la version 18/,
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it('when the data folder is a file', async () => {
    writeFileSync(join(folder, 'data'), '');
    await expectRefusal({}, /n’est pas un dossier/);
  });

  (isRoot ? it.skip : it)('when the folder may not be written by this account', async () => {
    chmodSync(folder, 0o555);
    await expectRefusal({}, /^Le dossier .+ est en lecture seule/);
  });

  (mayMount ? it : it.skip)('when the folder is read-only', () =>
    onTmpfs('ro', async (mounted) => {
      await expectRefusal({ TANDEM_DATA: mounted }, /^Le dossier .+ est en lecture seule pour ce compte/);
      await expectRefusal({ TANDEM_DATA: join(mounted, 'data') }, /^Le dossier .+ ne peut pas être créé/);
    }),
  );

  (mayMount ? it : it.skip)('when the disk has too little room, or none', () =>
    onTmpfs('size=20m', async (mounted) => {
      await expectRefusal(
        { TANDEM_DATA: mounted },
        /^Le disque est plein : il reste \d+ Mo dans .+, il en faut 200/,
      );
      writeFileSync(join(mounted, 'other'), Buffer.alloc(20 * 1024 * 1024 - 8192), { flag: 'w' });
      spawnSync('sh', ['-c', 'cat /dev/zero > "$0/rest"', mounted]);
      await expectRefusal({ TANDEM_DATA: mounted }, /^Le disque est plein : rien ne peut plus être écrit/);
    }),
  );
});
