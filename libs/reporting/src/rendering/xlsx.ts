import ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { neutralised } from '#platform/apart';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { longDate } from '../dataset/french-figures.rules.js';
import {
  type Cell,
  type ColumnKind,
  HIDDEN_NOTE,
  HIDDEN_TEXT,
  isHidden,
  type ReportTable,
} from '../dataset/report-table.js';
import { tablesOf } from '../dataset/report-tables.rules.js';
import { datasetSha256 } from './json.js';

const FORMATS: Partial<Record<ColumnKind, string>> = {
  integer: '#,##0',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
  hours: '#,##0.0',
};
const HEADING = 3;
const ACCENT = 'FF17505C';

/** One sheet « À lire » with the definitions, then one sheet a table, in the order of the PDF. */
export async function renderXlsx(dataset: DepartmentDataset): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const frozen = new Date(`${dataset.header.generatedOn}T00:00:00Z`);
  workbook.created = frozen;
  workbook.modified = frozen;
  workbook.creator = dataset.header.schoolName;
  workbook.lastModifiedBy = dataset.header.schoolName;
  writeReadMe(workbook, dataset);
  for (const table of tablesOf(dataset)) writeTable(workbook, table);
  return rezipped(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function writeReadMe(workbook: ExcelJS.Workbook, dataset: DepartmentDataset) {
  const { header, glossary } = dataset;
  const sheet = workbook.addWorksheet('À lire');
  sheet.columns = [{ width: 34 }, { width: 90 }, { width: 40 }];
  const line = (...values: string[]) => sheet.addRow(values.map(neutralised));
  line(`Rapport de partenariat · ${header.schoolName}`).font = {
    bold: true,
    size: 14,
    color: { argb: ACCENT },
  };
  line('Département', header.departmentName);
  line(
    'Convention',
    `${header.agreement.title}, du ${longDate(header.agreement.startsOn)} au ${longDate(header.agreement.endsOn)}`,
  );
  line('Période', `du ${longDate(header.period.from)} au ${longDate(header.period.to)}`);
  line('Données arrêtées le', longDate(header.generatedOn));
  if (header.simulated) line('Avertissement', header.note ?? 'Données de démonstration, fictives.');
  line('Effectifs masqués', HIDDEN_NOTE);
  line('Empreinte SHA-256', `${datasetSha256(dataset)} (du fichier JSON de ce rapport)`);
  sheet.addRow([]);
  const heading = line('Définition de', 'Ce qui est compté', 'Source');
  styleHeading(heading);
  for (const entry of glossary) line(entry.term, entry.definition, entry.source ?? '');
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: row.number > 1 };
  });
}

function writeTable(workbook: ExcelJS.Workbook, table: ReportTable) {
  const sheet = workbook.addWorksheet(table.title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: HEADING, xSplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell('A1').value = table.title;
  sheet.getCell('A1').font = { bold: true, size: 14, color: { argb: ACCENT } };
  sheet.getCell('A2').value = [table.note, hasHidden(table) ? HIDDEN_NOTE : undefined]
    .filter(Boolean)
    .join(' ');
  sheet.getCell('A2').font = { italic: true };
  const heading = sheet.getRow(HEADING);
  table.columns.forEach(({ label, kind }, i) => {
    heading.getCell(i + 1).value = label;
    heading.getCell(i + 1).alignment = {
      wrapText: true,
      vertical: 'bottom',
      horizontal: kind === 'text' ? 'left' : 'right',
    };
    sheet.getColumn(i + 1).width = widthOf(table, i);
  });
  styleHeading(heading);
  table.rows.forEach((row, i) => {
    table.columns.forEach(({ key, kind }, j) => {
      const cell = sheet.getRow(HEADING + 1 + i).getCell(j + 1);
      cell.value = spreadsheetValue(row[key], kind);
      const format = FORMATS[kind];
      if (format) cell.numFmt = format;
      cell.alignment = {
        vertical: 'top',
        wrapText: kind === 'text',
        horizontal: kind === 'text' ? 'left' : 'right',
      };
    });
  });
}

const hasHidden = ({ rows }: ReportTable) => rows.some((row) => Object.values(row).some(isHidden));

function styleHeading(row: ExcelJS.Row) {
  row.font = { bold: true };
  row.border = { bottom: { style: 'medium', color: { argb: ACCENT } } };
}

function widthOf(table: ReportTable, index: number) {
  const column = table.columns[index];
  if (column?.kind !== 'text') return 14;
  const longest = Math.max(
    ...table.rows.map((row) => String(row[column.key] ?? '').length),
    column.label.length,
  );
  return Math.min(Math.max(longest + 2, 14), 60);
}

function spreadsheetValue(cell: Cell | undefined, kind: ColumnKind): ExcelJS.CellValue {
  if (cell === null || cell === undefined) return null;
  if (isHidden(cell)) return HIDDEN_TEXT;
  if (typeof cell === 'number') return cell;
  return kind === 'date' ? new Date(`${cell}T00:00:00Z`) : neutralised(cell);
}

/** exceljs stamps its zip with the hour: the same parts again, in a fixed order at a fixed date. */
function rezipped(bytes: Buffer): Buffer {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort((a, b) => (a < b ? -1 : 1));
  // Offices look for the content types first.
  names.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  const ordered: Zippable = Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array]));
  return Buffer.from(zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1) }));
}
