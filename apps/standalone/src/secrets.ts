import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './refusal.js';

/** Keys of 32 bytes in base64: one signs sessions and links, the other encrypts what is kept encrypted. */
export interface Secrets {
  TANDEM_SECRET_KEY: string;
  TANDEM_DATA_KEY: string;
}

/** The installation's keys: those of the environment, otherwise those made at the first start and kept. */
export function secretsOf(home: string, env: NodeJS.ProcessEnv): Secrets {
  const { TANDEM_SECRET_KEY, TANDEM_DATA_KEY } = env;
  if (TANDEM_SECRET_KEY && TANDEM_DATA_KEY) return { TANDEM_SECRET_KEY, TANDEM_DATA_KEY };
  const kept = keptSecrets(join(home, 'secrets.json'));
  return {
    TANDEM_SECRET_KEY: TANDEM_SECRET_KEY || kept.TANDEM_SECRET_KEY,
    TANDEM_DATA_KEY: TANDEM_DATA_KEY || kept.TANDEM_DATA_KEY,
  };
}

function keptSecrets(path: string): Secrets {
  if (!existsSync(path)) {
    const made = { TANDEM_SECRET_KEY: newKey(), TANDEM_DATA_KEY: newKey() };
    writeFileSync(`${path}.partial`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.partial`, path);
    return made;
  }
  const unreadable = new StartRefused(
    `Le fichier ${path} ne contient pas les deux clés de l’installation : remettez le fichier d’origine.`,
  );
  try {
    const { TANDEM_SECRET_KEY, TANDEM_DATA_KEY } = JSON.parse(readFileSync(path, 'utf8'));
    if (TANDEM_SECRET_KEY && TANDEM_DATA_KEY) return { TANDEM_SECRET_KEY, TANDEM_DATA_KEY };
  } catch {
    throw unreadable;
  }
  throw unreadable;
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
