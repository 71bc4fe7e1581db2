import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Schemas that are rebuilt rather than saved: what waits in the queue comes again from the house's own rows. */
const REBUILT = ['bullmq', 'standalone'];

export interface TableShape {
  schema: string;
  table: string;
  /** Every column but the generated ones. */
  columns: string[];
  key: string[];
}

/** One table as it was saved: its rows, and the length and SHA-256 of its COPY text in the order of its key. */
export interface TableImage extends TableShape {
  rows: number;
  bytes: number;
  sha256: string;
}

export interface SequenceValue {
  schema: string;
  sequence: string;
  value: string;
}

const OURS = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND n.nspname <> ALL ('{${REBUILT.join(',')}}')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** The house's tables but the one of the migrations, so that each comes after those it refers to. */
export async function tablesOf(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { name: string; refers: string[] }>(`
    SELECT c.oid::regclass::text AS name, n.nspname::text AS schema, c.relname::text AS "table",
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a
        ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey, a.attnum)) AS key,
      ARRAY(SELECT f.confrelid::regclass::text FROM pg_constraint f
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND NOT f.condeferrable AND f.confrelid <> c.oid) AS refers
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND ${OURS} AND (n.nspname, c.relname) <> ('public', 'migration')
    ORDER BY 2, 3`);
  const placed = new Set<string>();
  const ordered: TableShape[] = [];
  while (ordered.length < rows.length) {
    const next = rows.find(
      ({ name, refers }) => !placed.has(name) && refers.every((other) => placed.has(other)),
    );
    if (!next) throw new Error('Tables refer to each other in a circle: make one foreign key deferrable');
    placed.add(next.name);
    ordered.push({ schema: next.schema, table: next.table, columns: next.columns, key: next.key });
  }
  return ordered;
}

export async function sequencesOf(client: pg.Client): Promise<SequenceValue[]> {
  const { rows } = await client.query<SequenceValue>(`
    SELECT n.nspname::text AS schema, c.relname::text AS sequence, s.last_value::text AS value
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = c.relname
    WHERE c.relkind = 'S' AND ${OURS} AND s.last_value IS NOT NULL AND n.nspname <> 'public'
    ORDER BY 1, 2`);
  return rows;
}

/** Names of the migrations that made this database. */
export async function migrationsOf(client: pg.Client): Promise<string[]> {
  const known = await client.query(`SELECT to_regclass('public.migration') IS NOT NULL AS there`);
  if (!known.rows[0].there) return [];
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM public.migration ORDER BY timestamp, id',
  );
  return rows.map(({ name }) => name);
}

/** Makes a session write values the same way whatever the server's settings are. */
export async function speakPlainly(client: pg.Client): Promise<void> {
  await client.query(`SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'iso_8601'; SET TimeZone = 'UTC';
    SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_encoding = 'UTF8'`);
}

/** A table's rows as COPY text, in an order that depends on nothing but the rows. */
export function copyOut(client: pg.Client, { schema, table, columns, key }: TableShape) {
  const id = (name: string) => client.escapeIdentifier(name);
  const order = (key.length > 0 ? key : columns).map((name) => `${id(name)}::text COLLATE "C"`).join(', ');
  const from = `${id(schema)}.${id(table)}`;
  return client.query(
    copyTo(`COPY (SELECT ${columns.map(id).join(', ')} FROM ${from} ORDER BY ${order}) TO STDOUT`),
  );
}

/** Reads a table through, to know what it holds. */
export async function imageOf(client: pg.Client, shape: TableShape): Promise<TableImage> {
  const hash = createHash('sha256');
  let bytes = 0;
  const rows = copyOut(client, shape);
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(rows, sink);
  return { ...shape, rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}
