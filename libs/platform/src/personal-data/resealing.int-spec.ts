import { randomBytes } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Config } from '../config/config.js';
import { sealBytes } from '../crypto/sealing.js';
import { Vault } from '../crypto/vault.js';
import { StoredFiles } from '../files/stored-files.js';
import { Resealing } from './resealing.service.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

describe('a change of key', () => {
  const [old, young] = [randomBytes(32), randomBytes(32)];
  let before: TestApp;
  let after: TestApp;
  let accountId: string;
  let fileIds: string[];

  beforeAll(async () => {
    before = await startTestApp({ TANDEM_DATA_KEY: old.toString('base64') });
    ({ accountId } = await before.as('director'));
    const vault = before.app.get(Vault);
    await before.database.query('UPDATE identity.account SET second_factor_secret = $2 WHERE id = $1', [
      accountId,
      vault.seal('JBSWY3DPEHPK3PXP'),
    ]);
    // Sealed before values named their key.
    await before.database.query(
      "INSERT INTO identity.account (display_name, second_factor_secret) VALUES ('Ancien', $1)",
      [sealBytes(old, Buffer.from('ANCIEN'))],
    );
    fileIds = [];
    for (let index = 0; index < 6; index += 1)
      fileIds.push((await before.app.get(StoredFiles).keep({ name: `${index}.pdf`, bytes: pdf })).id);
    after = await startTestApp({
      DATABASE_URL: before.databaseUrl,
      TANDEM_DATA_KEY: young.toString('base64'),
      TANDEM_DATA_KEY_PREVIOUS: old.toString('base64'),
    });
  });
  afterAll(async () => {
    await after.close();
    await before.close();
  });

  const left = async () =>
    Object.fromEntries(
      (await after.app.get(Resealing).state()).map(({ table, column, left }) => [`${table}.${column}`, left]),
    );

  it('says what is left under the old one', async () => {
    expect(await left()).toMatchObject({
      'identity.account.second_factor_secret': 2,
      'platform.stored_file.sealed': 6,
    });
  });

  it('reseals by batches, and goes on where it was stopped', async () => {
    const resealing = after.app.get(Resealing);
    const first = await resealing.resealBatch('platform.stored_file', 'sealed', '(t.id::text)', null, 4);
    expect(first).toMatchObject({ resealed: 4, unreadable: [] });
    expect(await left()).toMatchObject({ 'platform.stored_file.sealed': 2 });
    const told: number[] = [];
    const report = await resealing.resealAll((done) => told.push(done));
    expect(report).toMatchObject({ resealed: 4, unreadable: [] });
    expect(told.at(-1)).toBe(4);
    expect(report.columns.every((column) => column.left === 0)).toBe(true);
  });

  it('opens everything without the old key afterwards', async () => {
    const vault = new Vault(Object.assign(new Config(), { dataKey: young, previousDataKeys: [] }));
    const files = new StoredFiles(after.database, vault);
    for (const id of fileIds) expect((await files.open(id)).bytes).toEqual(pdf);
    const [row] = await after.database.query<{ sealed: Buffer }>(
      'SELECT second_factor_secret AS sealed FROM identity.account WHERE id = $1',
      [accountId],
    );
    expect(vault.open(row!.sealed)).toBe('JBSWY3DPEHPK3PXP');
  });

  it('names what no key opens, and does not stop there', async () => {
    await after.database.query(
      "INSERT INTO identity.account (display_name, second_factor_secret) VALUES ('Illisible', $1)",
      [sealBytes(randomBytes(32), Buffer.from('perdu'))],
    );
    const { unreadable, resealed } = await after.app.get(Resealing).resealAll();
    expect(resealed).toBe(0);
    expect(unreadable).toEqual([
      expect.stringMatching(/^identity\.account\.second_factor_secret [0-9a-f-]{36}$/),
    ]);
  });
});
