import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

type Value = string | number | boolean | Buffer | null | undefined | readonly (string | number)[] | object;

/** Rows gathered into one piece of the stream. */
const TOGETHER = 500;

/** Writes rows of a table, its columns separated by commas. */
export type Copy = (table: string, columns: string, rows: readonly object[]) => Promise<void>;

/** Writes rows by COPY. Columns are `snake_case`, each read from the row's member of the same name in `camelCase`. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns.split(/,\s*/);
  const members = names.map((name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
  await pipeline(
    Readable.from(lines(rows as readonly Record<string, Value>[], members)),
    client.query(from(`COPY ${table} (${names.join(', ')}) FROM STDIN`)),
  );
}

function* lines(rows: readonly Record<string, Value>[], members: readonly string[]): Generator<string> {
  let piece = '';
  for (const [rank, row] of rows.entries()) {
    piece += `${members.map((member) => asText(row[member])).join('\t')}\n`;
    if (rank % TOGETHER === TOGETHER - 1) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

/** One value in COPY's text format. */
function asText(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return escaped(`{${value.join(',')}}`);
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}

const specials: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => specials[one]!) : text;
