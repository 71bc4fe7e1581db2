import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { migrations } from '#house';
import { migrate } from '#platform';
import { cloneDatabase, emptyDatabase } from '../../../../test/support/database.js';
import { withConnection } from '../database.js';
import { StartRefused } from '../refusal.js';
import { backUp } from './back-up.js';
import { imageOf, migrationsOf, speakPlainly, tablesOf } from './catalogue.js';
import { restore } from './restore.js';

const known = migrations.map((migration) => migration.name);
const options = {
  known,
  migrate: (url: string, names: string[]) =>
    migrate(
      url,
      migrations.filter(({ name }) => names.includes(name)),
    ),
};

let folder: string;
let file: string;
let source: Awaited<ReturnType<typeof cloneDatabase>>;
let target: Awaited<ReturnType<typeof emptyDatabase>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-backup-'));
  file = join(folder, 'save.tar.gz');
  [source, target] = await Promise.all([cloneDatabase(), emptyDatabase()]);
  await withConnection(source.url, fillOddly);
});

afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true });
});

/** Values that a careless text format would lose, and rows that refer to others. */
async function fillOddly(client: Parameters<Parameters<typeof withConnection>[1]>[0]): Promise<void> {
  await client.query(`
    INSERT INTO platform.mail_message (recipient, subject, body, last_error)
      VALUES ('zoé@example.org', E'tab\\there, \\\\. and \\\\N', E'line\\nline\\r\\n«\\u202fÉtape\\u00a0»', NULL), ('', '', '', '');
    INSERT INTO platform.outbox_event (name, payload) SELECT 'thing.done', jsonb_build_object('n', n, 'é', '"')
      FROM generate_series(1, 500) n;
    INSERT INTO platform.handled_event (event_id, subscriber) SELECT id, 'somebody' FROM platform.outbox_event;`);
}

async function imagesOf(url: string) {
  return withConnection(url, async (client) => {
    await speakPlainly(client);
    const images = [];
    for (const shape of await tablesOf(client)) images.push(await imageOf(client, shape));
    return images;
  });
}

describe('a backup', () => {
  it('is restored into an empty database with the same rows in every table', async () => {
    const manifest = await backUp(source.url, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await restore(target.url, file, options);
    const before = await imagesOf(source.url);
    expect(before.find(({ table }) => table === 'handled_event')?.rows).toBe(500);
    expect(await imagesOf(target.url)).toEqual(before);
    expect(manifest.tables).toEqual(before);
    const names = (url: string) => withConnection(url, migrationsOf);
    expect(await names(target.url)).toEqual(await names(source.url));
  });

  it('is a tar that any tool opens, its manifest first', async () => {
    await backUp(source.url, file);
    const tar = gunzipSync(readFileSync(file));
    expect(tar.toString('latin1', 0, 13)).toBe('manifest.json');
    expect(tar.toString('latin1', 257, 262)).toBe('ustar');
    expect(tar.length % 512).toBe(0);
  });

  it('of an older version is brought to today’s tables', async () => {
    const old = await emptyDatabase();
    const first = known.slice(0, 1);
    await options.migrate(old.url, first);
    await withConnection(old.url, fillOddly);
    expect((await backUp(old.url, file)).migrations).toEqual(first);
    await restore(target.url, file, options);
    expect((await withConnection(target.url, migrationsOf)).toSorted()).toEqual(known.toSorted());
    expect((await imagesOf(target.url)).find(({ table }) => table === 'handled_event')?.rows).toBe(500);
    await old.drop();
  });

  it('is refused by a database that holds something', async () => {
    await backUp(source.url, file);
    await expect(restore(source.url, file, options)).rejects.toThrow(/contient déjà des données/);
  });

  it('of a newer version, cut short, altered or no backup at all is refused, and the database stays empty', async () => {
    await backUp(source.url, file);
    const whole = readFileSync(file);
    const newer = { ...options, known: known.slice(0, -1) };
    await expect(restore(target.url, file, newer)).rejects.toThrow(/version plus récente/);

    truncateSync(file, Math.floor(whole.length * 0.9));
    await expect(restore(target.url, file, options)).rejects.toThrow(/n’est pas une sauvegarde complète/);

    const altered = gunzipSync(whole).toString('latin1').replace('tab\\there', 'tab\\tHERE');
    writeFileSync(file, gzipSync(Buffer.from(altered, 'latin1')));
    await expect(restore(target.url, file, options)).rejects.toThrow(/mail_message ne se relit pas/);

    writeFileSync(file, 'hello');
    await expect(restore(target.url, file, options)).rejects.toThrow(StartRefused);

    const left = await withConnection(target.url, (client) =>
      client.query(`SELECT FROM pg_tables WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema'`),
    );
    expect(left.rowCount).toBe(0);
    writeFileSync(file, whole);
    await restore(target.url, file, options);
  });
});
