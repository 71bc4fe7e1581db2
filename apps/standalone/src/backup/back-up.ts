import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { withConnection } from '../database.js';
import { demoOf } from '../demo-mark.js';
import {
  copyOut,
  imageOf,
  migrationsOf,
  type SequenceValue,
  sequencesOf,
  speakPlainly,
  type TableImage,
  tablesOf,
} from './catalogue.js';
import { TAR_END, tarHeader, tarPadding } from './tar.js';

export const FORMAT = 'tandem-backup/1';

export interface Manifest {
  format: typeof FORMAT;
  takenAt: string;
  migrations: string[];
  /** Start of the simulated calendar when the database is a demo. */
  demo: string | null;
  tables: TableImage[];
  sequences: SequenceValue[];
}

/**
 * Saves the database into one gzipped tar: manifest.json, then each table's COPY text, all of one instant.
 * It needs no pg_dump. The file appears under its name only when complete, readable by its owner alone.
 */
export async function backUp(url: string, file: string): Promise<Manifest> {
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  try {
    const manifest = await withConnection(url, async (client) => {
      await speakPlainly(client);
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const read = await readManifest(client);
      const archive = Readable.from(archiveOf(client, read));
      await pipeline(archive, createGzip(), createWriteStream(partial, { mode: 0o600, flush: true }));
      await client.query('COMMIT');
      return read;
    });
    renameSync(partial, file);
    return manifest;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** A first reading gives every table's length, which a tar tells before the rows. */
async function readManifest(client: pg.Client): Promise<Manifest> {
  const tables: TableImage[] = [];
  for (const shape of await tablesOf(client)) tables.push(await imageOf(client, shape));
  return {
    format: FORMAT,
    takenAt: new Date().toISOString(),
    migrations: await migrationsOf(client),
    demo: await demoOf(client),
    tables,
    sequences: await sequencesOf(client),
  };
}

async function* archiveOf(client: pg.Client, manifest: Manifest): AsyncGenerator<Buffer> {
  const taken = new Date(manifest.takenAt);
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield tarHeader('manifest.json', text.length, taken);
  yield text;
  yield tarPadding(text.length);
  for (const image of manifest.tables) {
    yield tarHeader(`tables/${image.schema}.${image.table}.copy`, image.bytes, taken);
    yield* copyOut(client, image);
    yield tarPadding(image.bytes);
  }
  yield TAR_END;
}
