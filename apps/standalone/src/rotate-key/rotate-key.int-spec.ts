import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase } from '../../../../test/support/database.js';
import { withConnection } from '../database.js';
import { beginKeyChange, endKeyChange, secretsOf } from '../secrets.js';
import { reseal } from './reseal.js';

describe('a change of the installation’s key', () => {
  const home = mkdtempSync(join(tmpdir(), 'tandem-keys-'));
  const kept = () => JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('keeps both keys until everything is under the new one, whatever was stopped on the way', async () => {
    const first = secretsOf(home, {});
    const begun = beginKeyChange(home);
    expect(begun).toMatchObject({ TANDEM_DATA_KEY_PREVIOUS: first.TANDEM_DATA_KEY });
    expect(begun.TANDEM_DATA_KEY).not.toBe(first.TANDEM_DATA_KEY);
    // Stopped and begun again: no third key.
    expect(beginKeyChange(home)).toEqual(begun);
    expect(secretsOf(home, {})).toEqual(begun);

    const { url, drop } = await cloneDatabase();
    try {
      const { Config, Vault } = await import('#platform');
      const old = new Vault(
        Object.assign(new Config(), {
          dataKey: Buffer.from(first.TANDEM_DATA_KEY, 'base64'),
          previousDataKeys: [],
        }),
      );
      await withConnection(url, (client) =>
        client.query("INSERT INTO identity.account (display_name, second_factor_secret) VALUES ('Une', $1)", [
          old.seal('SECRET'),
        ]),
      );
      const env = { ...begun, DATABASE_URL: url, TANDEM_DEMO: '0' };
      const report = await reseal(env, () => undefined);
      expect(report.resealed).toBe(1);
      expect(report.columns.reduce((sum, { left }) => sum + left, 0)).toBe(0);
      expect((await reseal(env, () => undefined)).resealed).toBe(0);
    } finally {
      await drop();
    }
    endKeyChange(home);
    expect(kept()).not.toHaveProperty('TANDEM_DATA_KEY_PREVIOUS');
    expect(kept().TANDEM_DATA_KEY).toBe(begun.TANDEM_DATA_KEY);
  });

  it('leaves keys of the environment alone', () => {
    const TANDEM_DATA_KEY = randomBytes(32).toString('base64');
    const TANDEM_DATA_KEY_PREVIOUS = randomBytes(32).toString('base64');
    expect(secretsOf(home, { TANDEM_DATA_KEY, TANDEM_DATA_KEY_PREVIOUS })).toMatchObject({
      TANDEM_DATA_KEY,
      TANDEM_DATA_KEY_PREVIOUS,
    });
    writeFileSync(join(home, 'secrets.json'), '{}');
    expect(() => secretsOf(home, {})).toThrow('remettez le fichier');
  });
});
