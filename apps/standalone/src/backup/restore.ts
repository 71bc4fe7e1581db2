import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withConnection } from '../database.js';
import { holdsTables, writeDemo } from '../demo-mark.js';
import { StartRefused, systemCode } from '../refusal.js';
import { FORMAT, type Manifest } from './back-up.js';
import { imageOf, speakPlainly, type TableImage, tablesOf } from './catalogue.js';
import { NotATar, readTar } from './tar.js';
import { withoutTriggers } from './triggers.js';

export interface RestoreOptions {
  /** The migrations that this version of Tandem knows. */
  known: string[];
  /** Runs those of the names given, in the house's order. */
  migrate(url: string, names: string[]): Promise<void>;
}

/**
 * Fills an empty database from a backup, and only when every table's rows and SHA-256 are those of the manifest.
 * An older backup is restored as it was, then brought to today's tables; a newer one is refused. Tables are
 * filled in the order of their foreign keys, which PostgreSQL checks as it goes; only triggers are put aside.
 */
export async function restore(url: string, file: string, options: RestoreOptions): Promise<Manifest> {
  if (await withConnection(url, holdsTables)) {
    const name = decodeURIComponent(new URL(url).pathname.slice(1));
    throw new StartRefused(
      `La base « ${name} » contient déjà des données : une sauvegarde se restaure dans une base vide.`,
    );
  }
  try {
    const files = readTar(createReadStream(file).compose(createGunzip()) as unknown as Readable);
    const manifest = await readManifest(files, options.known);
    try {
      await options.migrate(url, manifest.migrations);
      await withConnection(url, (client) => fill(client, files, manifest));
      await options.migrate(url, options.known);
    } catch (error) {
      await withConnection(url, emptyAgain);
      throw error;
    }
    return manifest;
  } catch (error) {
    throw fileRefused(file, error);
  }
}

type Files = ReturnType<typeof readTar>;

async function readManifest(files: Files, known: string[]): Promise<Manifest> {
  const { value: first } = await files.next();
  if (first?.name !== 'manifest.json') throw new NotATar('no manifest');
  const parts: Buffer[] = [];
  for await (const part of first.body) parts.push(part);
  const manifest = JSON.parse(Buffer.concat(parts).toString()) as Manifest;
  const newer = manifest.migrations.some((name) => !known.includes(name));
  if (manifest.format === FORMAT && !newer) return manifest;
  throw new StartRefused(
    'Cette sauvegarde vient d’une version plus récente de Tandem : installez cette version pour la restaurer.',
  );
}

async function fill(client: pg.Client, files: Files, manifest: Manifest): Promise<void> {
  await speakPlainly(client);
  await client.query('BEGIN');
  const tables = await tablesOf(client);
  const nameOf = ({ schema, table }: { schema: string; table: string }) =>
    `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
  await withoutTriggers(client, async () => {
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    // Migrations may have written reference rows; the backup has them too.
    await client.query(`TRUNCATE ${tables.map(nameOf).join(', ')}`);
    for (const image of manifest.tables) {
      const { value: file } = await files.next();
      if (file?.name !== `tables/${image.schema}.${image.table}.copy`)
        throw new NotATar('a table is missing');
      const columns = image.columns.map((name) => client.escapeIdentifier(name)).join(', ');
      await pipeline(
        Readable.from(file.body),
        client.query(copyFrom(`COPY ${nameOf(image)} (${columns}) FROM STDIN`)),
      );
    }
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  });
  if (!(await files.next()).done) throw new NotATar('something follows the last table');
  for (const image of manifest.tables) await verify(client, image);
  for (const { schema, sequence, value } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2)', [nameOf({ schema, table: sequence }), value]);
  }
  if (manifest.demo !== null) await writeDemo(client, manifest.demo);
  await client.query('COMMIT');
}

async function verify(client: pg.Client, image: TableImage): Promise<void> {
  const found = await imageOf(client, image);
  if (found.rows === image.rows && found.sha256 === image.sha256) return;
  throw new StartRefused(
    `La table ${image.schema}.${image.table} ne se relit pas comme elle a été sauvegardée (${found.rows} lignes sur ${image.rows}) : rien n’a été restauré.`,
  );
}

/** The database was empty; after a failure it is again. */
async function emptyAgain(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT nspname::text AS name FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')`);
  for (const { name } of rows) await client.query(`DROP SCHEMA ${client.escapeIdentifier(name)} CASCADE`);
  await client.query('DROP TABLE IF EXISTS public.migration');
}

function fileRefused(file: string, error: unknown): unknown {
  const code = systemCode(error) ?? '';
  if (code === 'ENOENT') return new StartRefused(`Le fichier ${file} n’existe pas.`);
  if (code === 'EACCES' || code === 'EISDIR')
    return new StartRefused(`Le fichier ${file} ne peut pas être lu.`);
  if (code.startsWith('Z_') || error instanceof NotATar || error instanceof SyntaxError) {
    return new StartRefused(`${file} n’est pas une sauvegarde complète de Tandem : rien n’a été restauré.`);
  }
  return error;
}
