// npm run backup -- [--to FILE]   ·   npm run restore -- FILE
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settleIn } from '../data-folder.js';
import { checkDatabase, ensureDatabase, hasDatabase } from '../database.js';
import { type EmbeddedPostgres, runningServer, startEmbeddedPostgres } from '../embedded-postgres.js';
import { lockFolder } from '../instance-lock.js';
import { StartRefused } from '../refusal.js';
import { readSettings, type Settings } from '../settings.js';
import { backUp } from './back-up.js';
import { restore } from './restore.js';

const [verb, ...rest] = process.argv.slice(2);

try {
  const settings = readSettings(process.env);
  if (verb === 'backup') await saveTo(settings, rest);
  else await restoreFrom(settings, rest);
} catch (error) {
  const known = error instanceof StartRefused;
  console.error(
    known ? error.message : `La commande n’a pas abouti : ${(error as Error).message.split('\n')[0]}`,
  );
  process.exit(1);
}

async function saveTo(settings: Settings, args: string[]): Promise<void> {
  const at = args.indexOf('--to');
  if (args.length > 0 && (at !== 0 || args.length !== 2))
    throw new StartRefused('Usage : npm run backup -- [--to FICHIER]');
  const stamp = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const name = settings.databaseUrl ? 'tandem' : settings.database;
  const file = resolve(args[1] ?? join(settings.dataFolder, 'backups', `${name}-${stamp}.tar.gz`));
  const { tables } = await onDatabase(settings, 'there', (url) => backUp(url, file));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Sauvegarde écrite dans ${file} : ${tables.length} tables, ${rows} lignes.`);
  console.log(
    'Elle contient des données personnelles, mais pas les clés de chiffrement : gardez-les à part.',
  );
}

async function restoreFrom(settings: Settings, args: string[]): Promise<void> {
  const [asked] = args;
  if (!asked || args.length !== 1) throw new StartRefused('Usage : npm run restore -- FICHIER');
  const file = resolve(asked);
  if (!existsSync(file)) throw new StartRefused(`Le fichier ${file} n’existe pas.`);
  const [{ migrations }, { migrate }] = await Promise.all([import('#house'), import('#platform')]);
  const nameOf = (migration: (typeof migrations)[number]) => new migration().name ?? migration.name;
  const { tables, takenAt } = await onDatabase(settings, 'to make', (url) =>
    restore(url, file, {
      known: migrations.map(nameOf),
      migrate: (to, names) =>
        migrate(
          to,
          migrations.filter((each) => names.includes(nameOf(each))),
        ),
    }),
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const day = new Date(takenAt).toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' });
  console.log(`Sauvegarde du ${day} restaurée et vérifiée : ${tables.length} tables, ${rows} lignes.`);
}

/** The database of DATABASE_URL, or the embedded one: as it runs, otherwise started for the time of the work. */
async function onDatabase<T>(
  settings: Settings,
  database: 'there' | 'to make',
  work: (url: string) => Promise<T>,
): Promise<T> {
  const { databaseUrl, database: name } = settings;
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return work(databaseUrl);
  }
  const { home } = settleIn(settings.dataFolder, true);
  const running = runningServer(home);
  const release = running ? undefined : lockFolder(home);
  const missing = new StartRefused(
    `La base « ${name} » n’existe pas encore dans ${home} : rien à sauvegarder.`,
  );
  try {
    if (database === 'there' && !existsSync(join(home, 'pg'))) throw missing;
    const started = running ? undefined : await startEmbeddedPostgres({ home });
    const url = (running ?? started)?.url as EmbeddedPostgres['url'];
    try {
      if (database === 'to make') await ensureDatabase(url('postgres'), name);
      else if (!(await hasDatabase(url('postgres'), name))) throw missing;
      return await work(url(name));
    } finally {
      await started?.stop();
    }
  } finally {
    release?.();
  }
}
