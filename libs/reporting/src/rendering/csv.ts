import { stringify } from 'csv-stringify/sync';
import { neutralised } from '#platform/apart';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { shortDate } from '../dataset/french-figures.rules.js';
import { type Cell, type ColumnKind, HIDDEN_TEXT, isHidden } from '../dataset/report-table.js';
import { tablesOf } from '../dataset/report-tables.rules.js';
import { datasetSha256 } from './json.js';

const UNITS: Record<ColumnKind, string> = {
  text: '',
  date: 'date',
  integer: 'nombre',
  percent: '%',
  hours: 'heures',
};

/**
 * One figure a line (tableau; ligne; colonne; valeur; unité), so that Excel's filters and pivot tables
 * reach every table of the report in one file. UTF-8 with BOM, `;`, decimal comma, French dates.
 */
export function renderCsv(dataset: DepartmentDataset): Buffer {
  const { header } = dataset;
  const about = (line: string, value: string, unit = '') => ['Rapport', line, '', neutralised(value), unit];
  const figures = tablesOf(dataset).flatMap((table) =>
    table.rows.flatMap((row) => {
      const names = table.columns.filter(({ names: naming }) => naming);
      const line = neutralised(names.map(({ key, kind }) => valueText(row[key], kind)).join(' · '));
      return table.columns
        .filter((column) => !column.names)
        .map(({ key, label, kind }) => [table.title, line, label, valueText(row[key], kind), UNITS[kind]]);
    }),
  );
  const records = [
    ['Tableau', 'Ligne', 'Colonne', 'Valeur', 'Unité'],
    about('École', header.schoolName),
    about('Département', header.departmentName),
    about('Période, du', shortDate(header.period.from), 'date'),
    about('Période, au', shortDate(header.period.to), 'date'),
    about('Données arrêtées le', shortDate(header.generatedOn), 'date'),
    ...(header.simulated
      ? [about('Avertissement', header.note ?? 'Données de démonstration, fictives.')]
      : []),
    about('Empreinte SHA-256 du fichier JSON', datasetSha256(dataset)),
    ...figures,
  ];
  return Buffer.from(stringify(records, { bom: true, delimiter: ';', record_delimiter: 'windows' }), 'utf8');
}

function valueText(cell: Cell | undefined, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return '';
  if (isHidden(cell)) return HIDDEN_TEXT;
  if (typeof cell === 'string') return kind === 'date' ? shortDate(cell) : neutralised(cell);
  const number = kind === 'percent' ? Math.round(cell * 10_000) / 100 : cell;
  return String(number).replace('.', ',');
}
