import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { FileRefused, tooManyRows } from './file-refused.js';
import { IMPORT_LIMITS } from './limits.js';
import type { RawRow } from './raw-row.js';

const DELIMITERS = [';', ',', '\t'] as const;

/** Records of a CSV text, cells trimmed; a quoted line break stays inside its cell. */
export function readDelimitedText(bytes: Buffer): RawRow[] {
  const whole = decode(bytes).replace(/\r\n?/g, '\n');
  const declared = /^sep=([;,\t])\n/i.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole;
  const delimiter = declared?.[1] ?? delimiterOf(text);
  // Records are parsed up to the limit and a few more: a file of a million lines costs no more than one of 5,000.
  const readable = IMPORT_LIMITS.rows + 2;
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_empty_values: true,
      max_record_size: IMPORT_LIMITS.columns * IMPORT_LIMITS.cellCharacters,
      to: readable,
    }) as unknown as typeof records;
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new FileRefused(
      'file-unreadable',
      `Ce fichier CSV ne se lit pas${line ? ` à partir de la ligne ${line}` : ''}\u00a0: un guillemet n’est sans doute pas refermé.`,
    );
  }
  if (records.length >= readable) throw tooManyRows();
  const shift = declared ? 1 : 0;
  return records.map(({ record, info }) => ({
    line: info.lines + shift - lineBreaksIn(record),
    values: record.map((value) => value.trim()),
  }));
}

function lineBreaksIn(record: string[]) {
  return record.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0);
}

function decode(bytes: Buffer) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16-le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16-be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not UTF-8 come, in a French school, from Excel's plain « CSV ».
    return iconv.decode(bytes, 'win1252');
  }
}

/** The delimiter seen most often on the first written line, quoted parts left out. */
function delimiterOf(text: string) {
  const heading = /[^\n]*\S[^\n]*/.exec(text.slice(0, 20_000))?.[0] ?? '';
  const bare = heading.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}
