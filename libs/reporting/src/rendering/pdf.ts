import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable, printableDeep } from '#platform/apart';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { longDate } from '../dataset/french-figures.rules.js';
import { commitmentsSentence, headlinesOf } from '../dataset/headlines.rules.js';
import { HIDDEN_NOTE, isHidden, type ReportTable } from '../dataset/report-table.js';
import { OWED_WORDS, STATE_WORDS, tablesOf } from '../dataset/report-tables.rules.js';
import { cellText } from './cell-text.rules.js';
import { chartSvg } from './charts.js';
import { datasetSha256 } from './json.js';
import { sectionsOf } from './report-sections.js';

const WORKSPACE = '/report';
const TEMPLATE = fileURLToPath(new URL('./department-report.typ', import.meta.url));
const OWED_TAGS: Partial<Record<string, string>> = {
  department: 'engagement\u00a0du\u00a0département',
  both: 'engagement\u00a0commun',
};
let compiler: NodeCompiler | undefined;

/**
 * The report as a tagged PDF (PDF/UA-1), A4, French. The template reads its data from a mapped JSON
 * file: no text of the data set is ever read as markup. Same data set, same bytes.
 */
export function renderPdf(dataset: DepartmentDataset): Buffer {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE });
  compiler.resetShadow();
  compiler.addSource(`${WORKSPACE}/department-report.typ`, readFileSync(TEMPLATE, 'utf8'));
  compiler.mapShadow(
    `${WORKSPACE}/report.json`,
    Buffer.from(JSON.stringify(printableDeep(pdfInputs(dataset)))),
  );
  for (const chart of sectionsOf(dataset).flatMap(({ charts }) => charts)) {
    compiler.mapShadow(`${WORKSPACE}/${chart.id}.svg`, Buffer.from(printable(chartSvg(chart))));
  }
  const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/department-report.typ`, resetRead: true });
  if (!compiled.result) {
    const why = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The report's template does not compile: ${JSON.stringify(why)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true });
  compiler.evictCache(3);
  return pdf;
}

/** Everything the template prints, already worded and formatted. */
export function pdfInputs(dataset: DepartmentDataset) {
  const { header } = dataset;
  const tables = tablesOf(dataset).map(tableInputs);
  const table = (id: string) => tables.find((one) => one.id === id);
  return {
    title: `Rapport de partenariat · ${header.schoolName}`,
    school: header.schoolName,
    department: header.departmentName,
    agreement: `${header.agreement.title}, ${longDate(header.agreement.startsOn)} – ${longDate(header.agreement.endsOn)}`,
    period: `du ${longDate(header.period.from)} au ${longDate(header.period.to)}`,
    generatedOn: longDate(header.generatedOn),
    date: header.generatedOn.split('-').map(Number),
    warning: header.simulated ? (header.note ?? 'Données de démonstration, fictives.') : null,
    sentence: commitmentsSentence(dataset),
    headlines: headlinesOf(dataset),
    commitments: dataset.commitments.map((c) => ({
      ...c,
      word: STATE_WORDS[c.status],
      owed: OWED_TAGS[c.owedBy] ?? null,
    })),
    sources: tableInputs({
      id: 'sources',
      title: 'Sources des engagements',
      columns: [
        { key: 'text', label: 'Engagement', kind: 'text', names: true },
        { key: 'owedBy', label: 'À la charge de', kind: 'text' },
        { key: 'source', label: 'D’où vient le constat', kind: 'text' },
      ],
      rows: dataset.commitments.map((c) => ({
        text: c.text,
        owedBy: OWED_WORDS[c.owedBy],
        source: c.source,
      })),
    }),
    sections: sectionsOf(dataset).map((section) => ({
      title: section.title,
      charts: section.charts.map(({ id, title, alt, width }) => ({ id, title, alt, width })),
      tables: section.tables.map((one) => [one].flat().map(table)),
    })),
    glossary: dataset.glossary,
    sha256: datasetSha256(dataset),
  };
}

function tableInputs({ id, title, note, columns: all, rows }: ReportTable) {
  const columns = all.filter(({ offPaper }) => !offPaper);
  const hidden = rows.some((row) => Object.values(row).some(isHidden));
  return {
    id,
    title,
    note: [note, hidden ? HIDDEN_NOTE : undefined].filter(Boolean).join(' '),
    columns: columns.map(({ label, kind, names }) => ({
      label,
      numeric: kind !== 'text',
      names: names === true,
      date: kind === 'date',
    })),
    rows: rows.map((row) => columns.map(({ key, kind }) => cellText(row[key], kind))),
  };
}
