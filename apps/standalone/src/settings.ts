import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartRefused } from './refusal.js';

const DEFAULT_DEMO_START = '2027-05-18';

/** What the environment asks of the launcher. */
export interface Settings {
  port: number;
  /** Folder of the data, as asked for; see `settleIn` for where it really is. */
  dataFolder: string;
  demo: boolean;
  /** Start of the simulated calendar, YYYY-MM-DD, or `real`. */
  today: string;
  /** A database that is not the embedded one. */
  databaseUrl: string | undefined;
  /** Name of the embedded database: one per simulated start. */
  database: string;
}

/** Reads PORT, TANDEM_DATA, TANDEM_DEMO, TANDEM_TODAY and DATABASE_URL. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const demo = env.TANDEM_DEMO !== '0';
  const today = demo ? simulatedStart(env.TANDEM_TODAY) : 'real';
  return {
    port: portNumber(env.PORT),
    dataFolder: resolve(env.TANDEM_DATA || join(projectFolder(), '.data')),
    demo,
    today,
    databaseUrl: env.DATABASE_URL || undefined,
    database: demo ? `tandem_${today.replaceAll('-', '')}` : 'tandem',
  };
}

/** The folder of package.json, whether this file runs from apps or from dist. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

function portNumber(asked: string | undefined): number {
  const port = Number(asked || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartRefused(`PORT vaut « ${asked} » : il faut un nombre entre 1 et 65535.`);
}

function simulatedStart(asked = DEFAULT_DEMO_START): string {
  if (asked === 'real') return asked;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? new Date(`${asked}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(asked)) return asked;
  throw new StartRefused(
    `TANDEM_TODAY vaut « ${asked} » : il faut une date comme 2028-05-15, ou « real » pour le jour réel.`,
  );
}
