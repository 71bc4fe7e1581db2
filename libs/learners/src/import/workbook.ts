import type ExcelJS from 'exceljs';
import { FileRefused } from './file-refused.js';
import { IMPORT_LIMITS } from './limits.js';
import type { RawRow } from './raw-row.js';
import { firstSheetOnly } from './workbook-package.js';

/** Parts of a sheet that hold no value, some of which a parser expands cell by cell. */
const NOT_READ = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'autoFilter',
  'rowBreaks',
  'colBreaks',
  'headerFooter',
  'cols',
  'sheetViews',
  'sheetProtection',
  'printOptions',
  'pageMargins',
  'pageSetup',
];

/** Filled rows of the first sheet of an XLSX workbook. */
export async function readWorkbook(bytes: Buffer): Promise<RawRow[]> {
  // Loaded by the first workbook: forty megabytes that neither a start nor the worker needs.
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  try {
    const safe = firstSheetOnly(bytes);
    await workbook.xlsx.load(safe as unknown as ExcelJS.Buffer, { ignoreNodes: NOT_READ });
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(
      'file-unreadable',
      'Ce classeur est abîmé et ne se lit pas. Enregistrez-le à nouveau au format .xlsx ou en CSV.',
    );
  }
  const rows: RawRow[] = [];
  workbook.worksheets[0]?.eachRow((row, line) => {
    const values: string[] = [];
    row.eachCell((cell, column) => {
      if (column <= IMPORT_LIMITS.columns + 1) values[column - 1] = textOf(cell.value).trim();
    });
    rows.push({ line, values: Array.from(values, (value) => value ?? '') });
  });
  return rows;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '#DATE' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value !== 'object') return String(value);
  if ('formula' in value) return `=${value.formula ?? ''}`;
  if ('sharedFormula' in value) return `=${value.sharedFormula}`;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  if ('error' in value) return String(value.error);
  return '';
}
