import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './refusal.js';

/** Keys of 32 bytes in base64: one signs sessions and links, the other encrypts what is kept encrypted. */
export interface Secrets {
  TANDEM_SECRET_KEY: string;
  TANDEM_DATA_KEY: string;
  /** Data keys of before, while a change of key is not finished. */
  TANDEM_DATA_KEY_PREVIOUS?: string;
}

/** The installation's keys: those of the environment, otherwise those made at the first start and kept. */
export function secretsOf(home: string, env: NodeJS.ProcessEnv): Secrets {
  const { TANDEM_SECRET_KEY, TANDEM_DATA_KEY, TANDEM_DATA_KEY_PREVIOUS } = env;
  if (TANDEM_SECRET_KEY && TANDEM_DATA_KEY)
    return withPrevious({ TANDEM_SECRET_KEY, TANDEM_DATA_KEY }, TANDEM_DATA_KEY_PREVIOUS);
  const kept = keptSecrets(home);
  const previous = [TANDEM_DATA_KEY_PREVIOUS, TANDEM_DATA_KEY ? undefined : kept.TANDEM_DATA_KEY_PREVIOUS];
  return withPrevious(
    {
      TANDEM_SECRET_KEY: TANDEM_SECRET_KEY || kept.TANDEM_SECRET_KEY,
      TANDEM_DATA_KEY: TANDEM_DATA_KEY || kept.TANDEM_DATA_KEY,
    },
    previous.filter(Boolean).join(' '),
  );
}

/** Makes a new data key and keeps the one of before; a change that is not finished goes on with the key it made. */
export function beginKeyChange(home: string): Secrets {
  const kept = keptSecrets(home);
  if (kept.TANDEM_DATA_KEY_PREVIOUS) return kept;
  const changed = {
    ...kept,
    TANDEM_DATA_KEY: newKey(),
    TANDEM_DATA_KEY_PREVIOUS: kept.TANDEM_DATA_KEY,
  };
  write(home, changed);
  return changed;
}

/** Forgets the data keys of before: nothing is left under them. */
export function endKeyChange(home: string): void {
  const { TANDEM_DATA_KEY_PREVIOUS: _, ...kept } = keptSecrets(home);
  write(home, kept);
}

const withPrevious = (secrets: Secrets, previous: string | undefined): Secrets =>
  previous ? { ...secrets, TANDEM_DATA_KEY_PREVIOUS: previous } : secrets;

const pathOf = (home: string) => join(home, 'secrets.json');

function write(home: string, secrets: Secrets): void {
  const path = pathOf(home);
  writeFileSync(`${path}.partial`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.partial`, path);
}

function keptSecrets(home: string): Secrets {
  const path = pathOf(home);
  if (!existsSync(path)) {
    const made = { TANDEM_SECRET_KEY: newKey(), TANDEM_DATA_KEY: newKey() };
    write(home, made);
    return made;
  }
  const unreadable = new StartRefused(
    `Le fichier ${path} ne contient pas les deux clés de l’installation : remettez le fichier d’origine.`,
  );
  try {
    const { TANDEM_SECRET_KEY, TANDEM_DATA_KEY, TANDEM_DATA_KEY_PREVIOUS } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    if (TANDEM_SECRET_KEY && TANDEM_DATA_KEY)
      return withPrevious({ TANDEM_SECRET_KEY, TANDEM_DATA_KEY }, TANDEM_DATA_KEY_PREVIOUS);
  } catch {
    throw unreadable;
  }
  throw unreadable;
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
