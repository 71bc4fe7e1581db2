import { Config, Vault } from '#platform';

/** What seals under the school's key; null for a fill without it, which leaves out what is sealed. */
export function vaultOf({ TANDEM_DATA_KEY }: NodeJS.ProcessEnv): Vault | null {
  if (!TANDEM_DATA_KEY) return null;
  const dataKey = Buffer.from(TANDEM_DATA_KEY, 'base64');
  return new Vault(Object.assign(new Config(), { dataKey, previousDataKeys: [] }));
}
