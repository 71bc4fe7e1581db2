import { readDelimitedText } from './delimited-text.js';
import { doubledColumn, FileRefused, notASpreadsheet, tooManyRows } from './file-refused.js';
import { IMPORT_LIMITS } from './limits.js';
import type { RawRow } from './raw-row.js';
import { readWorkbook } from './workbook.js';

export interface SpreadsheetRow {
  /** Line in the file as the reader sees it in a spreadsheet; the headings are usually on line 1. */
  line: number;
  /** Trimmed text by heading. A formula comes as its text with a leading « = », never evaluated; a date as ISO. */
  cells: Record<string, string>;
}

export interface Spreadsheet {
  headers: string[];
  rows: SpreadsheetRow[];
}

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);

/**
 * Reads the first sheet of a CSV or XLSX file, whatever its extension says: the content decides.
 * CSV: `;`, `,` or tab, UTF-8 (with BOM or not), UTF-16 with BOM, or Windows-1252.
 * @throws FileRefused when the file is too big, is no spreadsheet, or has more than 5,000 rows.
 */
export async function readSpreadsheet(bytes: Buffer, fileName: string): Promise<Spreadsheet> {
  if (bytes.length > IMPORT_LIMITS.fileBytes) {
    throw new FileRefused(
      'file-too-big',
      'Ce fichier dépasse 10 Mo. Répartissez les candidatures en plusieurs fichiers.',
    );
  }
  if (bytes.length === 0) throw new FileRefused('file-empty', 'Ce fichier est vide.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new FileRefused(
      'file-old-excel',
      'Ce fichier est à l’ancien format Excel (.xls) ou protégé par un mot de passe. Enregistrez-le au format .xlsx sans mot de passe, ou en CSV.',
    );
  }
  if (startsWith(bytes, 0x50, 0x4b)) return toSpreadsheet(await readWorkbook(bytes));
  if (/\.(xlsx|xlsm|xls|ods)$/i.test(fileName) || !looksLikeText(bytes)) throw notASpreadsheet();
  return toSpreadsheet(readDelimitedText(bytes));
}

function looksLikeText(bytes: Buffer) {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return false;
  return !bytes.includes(0);
}

function toSpreadsheet(raw: RawRow[]): Spreadsheet {
  const filled = raw.filter((row) => row.values.some((value) => value !== ''));
  const [heading, ...body] = filled;
  if (!heading) throw new FileRefused('file-empty', 'Ce fichier est vide.');
  if (body.length > IMPORT_LIMITS.rows) throw tooManyRows();
  if (heading.values.length > IMPORT_LIMITS.columns) {
    throw new FileRefused(
      'file-unreadable',
      'Ce fichier a plus de 100 colonnes. Gardez celles des candidatures.',
    );
  }
  const headers = heading.values.map((value) => value.replace(/\s+/g, ' ').trim());
  const named = headers.filter((header) => header !== '');
  const doubled = named.find((header, i) => named.indexOf(header) !== i);
  if (doubled !== undefined) throw doubledColumn(`«\u00a0${doubled}\u00a0»`);
  return {
    headers: named,
    rows: body.map(({ line, values }) => ({
      line,
      cells: Object.fromEntries(
        headers.flatMap((header, i) => (header === '' ? [] : [[header, values[i] ?? '']])),
      ),
    })),
  };
}
