import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { tablesOf } from '../dataset/report-tables.rules.js';
import { someDepartmentDataset, somePromotion } from '../testing.js';
import { chartSvg, headCountChart } from './charts.js';
import { pdfInputs } from './pdf.js';
import { type RenderedFile, renderAll } from './render.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..', '..');
const pdfReader = 'pdftotext';
const byFormat = (files: RenderedFile[]) => Object.fromEntries(files.map((file) => [file.format, file]));
const one = (files: RenderedFile[], format: string) => {
  const found = byFormat(files)[format];
  if (!found) throw new Error(`no ${format}`);
  return found;
};

/** Hashes of the four files when another Node, in another time zone, renders the same data set. */
function hashesOfAnotherProcess(): Record<string, string> {
  const script = `
    const { renderAll } = await import('./libs/reporting/src/rendering/render.ts');
    const { someDepartmentDataset } = await import('./libs/reporting/src/testing.ts');
    const files = await renderAll(someDepartmentDataset());
    console.log(JSON.stringify(Object.fromEntries(files.map((f) => [f.format, f.sha256]))));
    process.exit(0);`;
  const args = ['--no-warnings', '--import', './scripts/typescript.mjs', '--input-type=module', '-e', script];
  const env = { ...process.env, TZ: 'Pacific/Auckland' };
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }));
}

describe('the four files of a data set', () => {
  it('are the same bytes again, in this process and in another, whatever its time zone', async () => {
    const hashes = (files: RenderedFile[]) =>
      Object.fromEntries(files.map((file) => [file.format, file.sha256]));
    const first = hashes(await renderAll(someDepartmentDataset()));
    expect(hashes(await renderAll(someDepartmentDataset()))).toEqual(first);
    expect(hashesOfAnotherProcess()).toEqual(first);
  }, 30_000);

  it('change when one figure changes', async () => {
    const first = await renderAll(someDepartmentDataset());
    const dataset = someDepartmentDataset();
    dataset.ruptures.contractsBroken += 1;
    const second = await renderAll(dataset);
    for (const { format, sha256 } of first) expect(one(second, format).sha256).not.toBe(sha256);
  });

  it('are named after the day the data were frozen', async () => {
    expect((await renderAll(someDepartmentDataset())).map(({ fileName }) => fileName)).toEqual([
      'rapport-partenariat-2027-05-18.pdf',
      'rapport-partenariat-2027-05-18.xlsx',
      'rapport-partenariat-2027-05-18.csv',
      'rapport-partenariat-2027-05-18.json',
    ]);
  });

  it('exist before anything began, and with a hundred communes', async () => {
    const empty = someDepartmentDataset({
      promotions: [
        somePromotion({
          enrolledAtEntry: null,
          enrolledToday: null,
          underContract: null,
          publicHostContracts: null,
          attendance: { present: 0, excused: 0, unexcused: 0, unknown: 0, stillExpected: 0 },
        }),
      ],
      eligibility: { ageBands: [], levels: [], prescribers: [] },
      exits: [],
      employment: [],
      hosts: {
        byKind: [],
        byPlace: Array.from({ length: 100 }, (_, i) => ({
          canton: 'Canton',
          commune: `Commune ${i}`,
          hosts: 1,
          contracts: 0,
        })),
      },
      commitments: [],
    });
    expect((await renderAll(empty)).every(({ bytes }) => bytes.length > 0)).toBe(true);
    const none = await renderAll({ ...empty, promotions: [] });
    expect(one(none, 'pdf').bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the PDF', () => {
  it('is French, tagged and declared PDF/UA-1, with the title shown', async () => {
    const pdf = one(await renderAll(someDepartmentDataset()), 'pdf').bytes.toString('latin1');
    expect(pdf).toContain('/Lang (fr)');
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('/Outlines');
  });

  it('is given every commitment, figure and hash in words', () => {
    const dataset = someDepartmentDataset();
    const inputs = pdfInputs(dataset);
    expect(inputs.commitments).toHaveLength(dataset.commitments.length);
    expect(inputs.commitments.find(({ id }) => id === 'premises-delivery')).toMatchObject({
      word: 'non tenu',
      owed: 'engagement\u00a0du\u00a0département',
    });
    const table = inputs.sections.flatMap(({ tables }) => tables.flat()).find((t) => t?.id === 'assiduite');
    expect(table?.rows.at(-1)).toEqual([
      'Ensemble',
      '12\u202f963',
      '11\u202f940',
      '586',
      '364',
      '73',
      '92,1\u00a0%',
      '94,4\u00a0%',
    ]);
    const placed = inputs.sections.flatMap(({ tables }) => tables.flat().map((t) => t?.id));
    expect([...placed, 'engagements'].sort()).toEqual(
      tablesOf(dataset)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('prints markup, code and characters no font draws as plain text', async () => {
    const dataset = someDepartmentDataset();
    dataset.header.schoolName = '#panic("x") *gras* $x$ @ref <b> 🎓 学校 \\ "';
    dataset.commitments[0] = {
      ...dataset.commitments[0]!,
      text: '#read("/etc/passwd") 🙂',
      figure: '= titre',
    };
    dataset.promotions[0]!.name = '</text><script>alert(1)</script> & 🙂';
    const { bytes } = one(await renderAll(dataset), 'pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  const withPdftotext = spawnSync(pdfReader, ['-v']).error ? it.skip : it;
  withPdftotext('has its figures and its commitments on the page, read by pdftotext', async () => {
    const { bytes } = one(await renderAll(someDepartmentDataset()), 'pdf');
    const read = (...pages: string[]) =>
      execFileSync(pdfReader, ['-layout', ...pages, '-', '-'], {
        input: bytes,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      }).replace(/\s+/g, ' ');
    const first = read('-l', '1');
    for (const text of [
      '92,1 %',
      '90 %',
      'Entrées de 16 à 19',
      'Éventuelle subvention',
      'non tenu',
      '17 engagements tenus',
      'page 1 sur',
    ]) {
      expect(first).toContain(text);
    }
    const whole = read();
    for (const text of [
      '6 406,5',
      '12 963',
      'masqué',
      'InserJeunes',
      pdfInputs(someDepartmentDataset()).sha256,
    ]) {
      expect(whole).toContain(text);
    }
  });
});

describe('a chart', () => {
  it('has the same SVG at each drawing, and its figures in words', () => {
    const chart = headCountChart(someDepartmentDataset());
    expect(chartSvg(chart)).toBe(chartSvg(chart));
    expect(chart.alt).toContain('Promotion 3 : 16 à l’entrée, 14 aujourd’hui');
    expect(chartSvg(chart)).toContain('>14<');
  });
});

async function sheetsOf(bytes: Buffer) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('the workbook', () => {
  it('has one sheet a table with the same figures, and the definitions first', async () => {
    const dataset = someDepartmentDataset();
    const workbook = await sheetsOf(one(await renderAll(dataset), 'xlsx').bytes);
    const tables = tablesOf(dataset);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'À lire',
      ...tables.map(({ title }) => title.slice(0, 31)),
    ]);
    for (const table of tables) {
      const sheet = workbook.getWorksheet(table.title.slice(0, 31))!;
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      table.rows.forEach((row, i) => {
        table.columns.forEach(({ key, kind }, j) => {
          const value = sheet.getRow(4 + i).getCell(j + 1).value;
          const read = value instanceof Date ? value.toISOString().slice(0, 10) : value;
          const expected = row[key] ?? null;
          expect([table.id, kind, read]).toEqual([
            table.id,
            kind,
            typeof expected === 'object' && expected ? 'masqué' : expected,
          ]);
        });
      });
    }
  });

  it('formats shares, dates and numbers', async () => {
    const workbook = await sheetsOf(one(await renderAll(someDepartmentDataset()), 'xlsx').bytes);
    const sheet = workbook.getWorksheet('Assiduité')!;
    expect(sheet.getCell('G4').numFmt).toBe('0.0%');
    expect(workbook.getWorksheet('Effectifs par promotion')!.getCell('B4').numFmt).toBe('dd/mm/yyyy');
  });
});

describe('the CSV', () => {
  const rowsOf = (bytes: Buffer) =>
    parse(bytes, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];

  it('opens in Excel: BOM, semicolons, one figure a line', async () => {
    const { bytes } = one(await renderAll(someDepartmentDataset()), 'csv');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = rowsOf(bytes);
    const value = (table: string, line: string, column: string) =>
      rows
        .filter((row) => row.Tableau === table && row.Ligne === line && row.Colonne === column)
        .map((row) => row.Valeur);
    expect(value('Effectifs par promotion', 'Promotion 3', 'Inscrits aujourd’hui')).toEqual(['14']);
    expect(value('Assiduité', 'Ensemble', 'Taux de présence')).toEqual(['92,11']);
    expect(value('Insertion professionnelle', 'Emploi des sortants · 6 mois', 'Sur')).toEqual(['9']);
    expect(value('Qui les a orientés', 'Aide sociale à l’enfance', 'Personnes')).toEqual(['masqué']);
    expect(value('Engagements', '15 à 20 étudiants par promotion', 'État')).toEqual(['à risque']);
  });

  it('says every cell of every table', async () => {
    const dataset = someDepartmentDataset();
    const cells = tablesOf(dataset).reduce(
      (sum, { columns, rows }) => sum + rows.length * columns.filter(({ names }) => !names).length,
      0,
    );
    const rows = rowsOf(one(await renderAll(dataset), 'csv').bytes);
    expect(rows.filter(({ Tableau }) => Tableau !== 'Rapport')).toHaveLength(cells);
  });
});

it('a text that begins like a formula is neutralised in CSV and XLSX', async () => {
  const dataset = someDepartmentDataset();
  dataset.header.schoolName = '=cmd|’/c calc’!A0';
  dataset.hosts.byPlace = ['=1+1', '+1', '-1', '@SUM(A1)'].map((commune) => ({
    canton: commune,
    commune,
    hosts: 1,
    contracts: 1,
  }));
  const files = await renderAll(dataset);
  const fields = (parse(one(files, 'csv').bytes, { bom: true, delimiter: ';' }) as string[][]).flat();
  expect(fields.filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
  expect(fields).toContain("'=cmd|’/c calc’!A0");
  const workbook = await sheetsOf(one(files, 'xlsx').bytes);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell(({ value }) => typeof value === 'string' && texts.push(value)));
  }
  expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
  expect(texts).toEqual(expect.arrayContaining(["'=1+1", "'+1", "'-1", "'@SUM(A1)"]));
});
