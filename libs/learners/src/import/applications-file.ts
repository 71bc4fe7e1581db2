import { judgeRows, type RowCells, type RowVerdict } from './application-row.rules.js';
import { type ApplicationColumn, recogniseColumns } from './column.rules.js';
import { FileRefused } from './file-refused.js';
import { readSpreadsheet } from './spreadsheet.js';

export interface ApplicationsFile {
  verdicts: RowVerdict[];
  /** Headings of the file that nothing reads, to be said to the user. */
  ignoredHeaders: string[];
}

/**
 * Reads a file of applications and judges each of its rows; writes nothing.
 * @param today the school's day, ISO
 * @throws FileRefused when the file as a whole cannot be read
 */
export async function readApplications(
  bytes: Buffer,
  fileName: string,
  today: string,
): Promise<ApplicationsFile> {
  const { headers, rows } = await readSpreadsheet(bytes, fileName);
  const { headings, ignored, refusals } = recogniseColumns(headers);
  if (refusals[0]) throw new FileRefused(refusals[0].code, refusals.map(({ message }) => message).join(' '));
  if (rows.length === 0)
    throw new FileRefused('file-without-row', 'Ce fichier n’a que des titres\u00a0: aucune candidature.');
  const columns = Object.entries(headings) as [ApplicationColumn, string][];
  const judged = rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map(([column, heading]) => [column, cells[heading] ?? ''])) as RowCells,
  }));
  return { verdicts: judgeRows(judged, today), ignoredHeaders: ignored };
}
