// npm run rotate-key: a new key for what is encrypted at rest, and everything put under it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settleIn } from '../data-folder.js';
import { checkDatabase, withConnection } from '../database.js';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { lockFolder } from '../instance-lock.js';
import { StartRefused } from '../refusal.js';
import { beginKeyChange, endKeyChange, type Secrets, secretsOf } from '../secrets.js';
import { readSettings, type Settings } from '../settings.js';
import { reseal } from './reseal.js';

try {
  await rotate(readSettings(process.env));
  process.exit(0);
} catch (error) {
  const known = error instanceof StartRefused;
  console.error(
    known ? error.message : `La commande n’a pas abouti : ${(error as Error).message.split('\n')[0]}`,
  );
  process.exit(1);
}

async function rotate(settings: Settings): Promise<void> {
  const given = process.env.TANDEM_DATA_KEY !== undefined;
  if (given && !process.env.TANDEM_DATA_KEY_PREVIOUS)
    throw new StartRefused(
      'La clé vient de TANDEM_DATA_KEY : mettez-y la nouvelle, l’ancienne dans TANDEM_DATA_KEY_PREVIOUS, redémarrez, puis relancez cette commande.',
    );
  if (settings.databaseUrl) {
    await checkDatabase(settings.databaseUrl);
    const { home } = settleIn(settings.dataFolder, false);
    const release = given ? () => undefined : lockFolder(home);
    try {
      await finish(given ? null : home, given ? secretsOf(home, process.env) : beginKeyChange(home), [
        settings.databaseUrl,
      ]);
    } finally {
      release();
    }
    return;
  }
  const { home } = settleIn(settings.dataFolder, true);
  if (!existsSync(join(home, 'pg')))
    throw new StartRefused(`Aucune base dans ${home} : rien à changer de clé.`);
  // A running Tandem holds the old key alone: it must be stopped first.
  const release = lockFolder(home);
  try {
    const secrets = given ? secretsOf(home, process.env) : beginKeyChange(home);
    const server = await startEmbeddedPostgres({ home });
    try {
      const names = await withConnection(server.url('postgres'), async (client) => {
        const { rows } = await client.query(
          "SELECT datname AS name FROM pg_database WHERE datname ~ '^tandem(_|$)'",
        );
        return rows.map(({ name }) => String(name));
      });
      await finish(
        given ? null : home,
        secrets,
        names.map((name) => server.url(name)),
      );
    } finally {
      await server.stop();
    }
  } finally {
    release();
  }
}

/** @param home where the keys are kept; null when the environment gives them */
async function finish(home: string | null, secrets: Secrets, urls: string[]): Promise<void> {
  let left = 0;
  for (const url of urls) {
    const name = new URL(url).pathname.slice(1);
    const report = await reseal({ ...process.env, ...secrets, DATABASE_URL: url }, (done) =>
      console.log(`${name} : ${done} valeurs sous la nouvelle clé…`),
    );
    const remaining = report.columns.filter((column) => column.left > 0);
    left += remaining.reduce((sum, column) => sum + column.left, 0);
    console.log(`${name} : ${report.resealed} valeurs changées de clé.`);
    for (const column of remaining)
      console.log(`${name} : il en reste ${column.left} sous l’ancienne (${column.title}, ${column.label}).`);
    for (const value of report.unreadable) console.log(`${name} : aucune clé n’ouvre ${value}.`);
  }
  if (left > 0) {
    console.log('L’ancienne clé est gardée. Relancez la commande pour continuer.');
    return;
  }
  if (home) endKeyChange(home);
  console.log(
    home
      ? 'Tout est sous la nouvelle clé, l’ancienne est oubliée. Les sauvegardes d’avant s’ouvrent avec l’ancienne : gardez-la le temps qu’elles vivent.'
      : 'Tout est sous la nouvelle clé : retirez TANDEM_DATA_KEY_PREVIOUS. Les sauvegardes d’avant s’ouvrent avec l’ancienne.',
  );
}
