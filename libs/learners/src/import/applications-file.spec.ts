import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { applicationTemplateCsv } from './application-template.js';
import { readApplications } from './applications-file.js';
import { recogniseColumns } from './column.rules.js';

const today = '2026-03-16';
const read = (text: string | Buffer, name = 'candidatures.csv') =>
  readApplications(Buffer.from(text), name, today);

describe('a file of applications', () => {
  it('is read in any column order, with French headings and their variants', async () => {
    const { verdicts, ignoredHeaders } = await read(
      'Mail,Né(e) le,PRENOM,Remarque,nom,Dernier diplôme obtenu\na@example.org,31/12/2007,Zoé,gentille,Éloi,CAP\n',
    );
    expect(ignoredHeaders).toEqual(['Remarque']);
    expect(verdicts[0]?.application).toEqual({
      firstName: 'Zoé',
      lastName: 'Éloi',
      birthDate: '2007-12-31',
      level: 3,
      validatedHigherYear: false,
      email: 'a@example.org',
    });
  });

  it.each([
    ['UTF-8 with BOM', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', (text: string) => iconv.encode(text, 'win1252')],
    ['UTF-16', (text: string) => iconv.encode(text, 'utf16-le', { addBOM: true })],
  ])('is read in %s', async (_, encode) => {
    const { verdicts } = await read(
      encode('Nom;Prénom;Date de naissance;Niveau\r\nLœuf;Chloé;01/02/2008;bac\r\n'),
    );
    expect(verdicts[0]).toMatchObject({ status: 'new', label: 'Chloé Lœuf' });
  });

  it('reads back its own model', async () => {
    const { verdicts, ignoredHeaders } = await read(applicationTemplateCsv());
    expect(ignoredHeaders).toEqual([]);
    expect(verdicts).toMatchObject([
      { status: 'new', application: { prescriberKind: 'mission-locale', level: 4 } },
    ]);
  });

  it('gives one verdict a row, with the line of the file', async () => {
    const { verdicts } = await read(
      [
        'Nom;Prénom;Date de naissance;Niveau;Commune',
        'Un;Ada;01/02/2008;bac;"Blois',
        'Vienne"',
        '',
        'Deux;Bob;01/02/08;bac;Blois',
        '"=cmd|\'/c calc\'!A0";Eve;01/02/2008;bac;Blois',
        'ada;un;2008-02-01;bac;Blois',
      ].join('\n'),
    );
    expect(verdicts.map(({ line, status }) => [line, status])).toEqual([
      [2, 'new'],
      [5, 'error'],
      [6, 'error'],
      [7, 'duplicate-in-file'],
    ]);
    expect(verdicts[0]?.application?.town).toBe('Blois Vienne');
    expect(verdicts[2]?.errors[0]).toMatchObject({ code: 'cell-formula', field: 'lastName' });
  });

  it('names every missing column and both of a pair', async () => {
    await expect(read('Nom;Commune\nUn;Blois\n')).rejects.toMatchObject({
      code: 'file-column-missing',
      message:
        'Il manque les colonnes «\u00a0Prénom\u00a0», «\u00a0Date de naissance\u00a0», «\u00a0Niveau de diplôme\u00a0».',
    });
    await expect(
      read('Nom;Prénom;Né(e) le;Niveau;Mail;Courriel\nUn;Ada;01/02/2008;bac;;\n'),
    ).rejects.toMatchObject({
      code: 'file-column-doubled',
      message:
        'Deux colonnes disent la même chose\u00a0: «\u00a0Mail\u00a0», «\u00a0Courriel\u00a0». Gardez-en une seule.',
    });
    await expect(read('Nom;Nom;Prénom\na;b;c\n')).rejects.toMatchObject({ code: 'file-column-doubled' });
    await expect(read('Nom;Prénom;Né(e) le;Niveau\n')).rejects.toMatchObject({ code: 'file-without-row' });
  });

  it('reads a workbook: dates as dates, numbers as text, formulas reported and never evaluated', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Candidatures');
    sheet.addRow(['Nom', 'Prénom', 'Date de naissance', 'Niveau', 'Code postal', 'Téléphone']);
    sheet.addRow(['Un', 'Ada', new Date(Date.UTC(2007, 11, 31)), 4, 1000, 639980000]);
    sheet.addRow([
      'Deux',
      { formula: 'HYPERLINK("http://x.example")', result: 'Bob' },
      '31/12/2007',
      'bac',
      41000,
      '',
    ]);
    sheet.addRow([{ richText: [{ text: 'Tro' }, { text: 'is' }] }, 'Eve', '31/12/2007', 'CAP', 41000, '']);
    workbook.addWorksheet('Autre').addRow(['ignorée']);
    const { verdicts } = await read(Buffer.from(await workbook.xlsx.writeBuffer()), 'candidatures.xlsx');
    expect(verdicts[0]?.application).toMatchObject({
      birthDate: '2007-12-31',
      level: 4,
      postcode: '01000',
      phone: '+33639980000',
    });
    expect(verdicts[1]).toMatchObject({
      line: 3,
      status: 'error',
      errors: [{ code: 'cell-formula', field: 'firstName' }],
    });
    expect(verdicts[2]?.application).toMatchObject({ lastName: 'Trois', firstName: 'Eve', level: 3 });
  });
});

describe('headings', () => {
  it.each([
    ['NÉ(E) LE', 'birthDate'],
    ['Adresse  e-mail', 'email'],
    ['TEL.', 'phone'],
    ['Niveau de diplome', 'level'],
    ['Bac+1 validé', 'validatedHigherYear'],
    ['ville', 'town'],
    ['Représentant légal – e-mail', 'representativeEmail'],
  ])('%s is %s', (heading, column) => {
    expect(recogniseColumns([heading]).headings).toEqual({ [column]: heading });
  });
});
