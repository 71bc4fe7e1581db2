import { randomBytes } from 'node:crypto';
import { Config } from '../config/config.js';
import { sealBytes } from './sealing.js';
import { Vault } from './vault.js';

const vaultOf = (dataKey: Buffer, ...previousDataKeys: Buffer[]) =>
  new Vault(Object.assign(new Config(), { dataKey, previousDataKeys }));
const [old, young] = [randomBytes(32), randomBytes(32)];

describe('the vault', () => {
  it('opens what it sealed, never twice the same bytes', () => {
    const vault = vaultOf(old);
    const sealed = vault.seal('RSA depuis 2024');
    expect(vault.open(sealed)).toBe('RSA depuis 2024');
    expect(vault.seal('RSA depuis 2024')).not.toEqual(sealed);
    expect(sealed.toString('latin1')).not.toContain('RSA');
  });

  it('opens after a rotation what was sealed before it, and tells the two apart', () => {
    const before = vaultOf(old).seal('avant');
    const rotated = vaultOf(young, old);
    expect(rotated.open(before)).toBe('avant');
    expect(rotated.isUnderCurrentKey(before)).toBe(false);
    expect(rotated.isUnderCurrentKey(rotated.seal('après'))).toBe(true);
  });

  it('opens what was sealed when values did not name their key', () => {
    expect(vaultOf(young, old).open(sealBytes(old, Buffer.from('ancien')))).toBe('ancien');
  });

  it('refuses without the key, and bytes that were changed', () => {
    const sealed = vaultOf(old).seal('secret');
    expect(() => vaultOf(young).open(sealed)).toThrow('TANDEM_DATA_KEY_PREVIOUS');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => vaultOf(old).open(sealed)).toThrow();
  });
});
