import ExcelJS from 'exceljs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { readSpreadsheet } from './spreadsheet.js';

const refusal = (bytes: Buffer, name: string) =>
  readSpreadsheet(bytes, name).then(
    () => 'read',
    (error) => error.code,
  );

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parts: Zippable = {
  '_rels/.rels': strToU8(''),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>` +
      '<definedNames><definedName name="tout">a!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
};
const workbookWith = (sheet: string, more: Zippable = {}) =>
  Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet), ...more }));
const row = (r: number, text = 'x') =>
  `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i + 1)).join('');

describe('a file that is no spreadsheet', () => {
  it.each([
    ['a PDF renamed .xlsx', Buffer.from('%PDF-1.7 …'), 'a.xlsx', 'file-not-a-spreadsheet'],
    ['a PDF renamed .csv', Buffer.from('%PDF-1.7 …'), 'a.csv', 'file-not-a-spreadsheet'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'a.csv', 'file-not-a-spreadsheet'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xls', 'file-old-excel'],
    ['nothing', Buffer.alloc(0), 'a.csv', 'file-empty'],
    ['blank lines', Buffer.from('\n;;\n  \n'), 'a.csv', 'file-empty'],
    ['some zip', Buffer.from(zipSync({ 'a.txt': strToU8('bonjour') })), 'a.xlsx', 'file-not-a-spreadsheet'],
    ['a truncated zip', workbookWith(rows(3)).subarray(0, 200), 'a.xlsx', 'file-unreadable'],
    [
      'an OpenDocument sheet',
      Buffer.from(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })),
      'a.ods',
      'file-open-document',
    ],
    [
      'an unclosed quote',
      Buffer.from(`Nom;Prénom\n"Un;Ada\n${'x;y\n'.repeat(9)}`),
      'a.csv',
      'file-unreadable',
    ],
    [
      'a broken sheet',
      workbookWith('<worksheet><sheetData><row r="1"><c r="A1"'),
      'a.xlsx',
      'file-unreadable',
    ],
  ])('%s is refused', async (_, bytes, name, code) => {
    expect(await refusal(bytes, name)).toBe(code);
  });
});

describe('a hostile file', () => {
  it('of 50 MB is refused by its size alone, before a byte of it is read', async () => {
    const bytes = new Proxy(Buffer.alloc(0), {
      get(_, asked) {
        if (asked === 'length') return 50 * 1024 * 1024;
        throw new Error(`${String(asked)} was asked of the file`);
      },
    });
    expect(await refusal(bytes, 'a.csv')).toBe('file-too-big');
  });

  // What follows the rows that may be read would be refused as unreadable, if anything looked at it.
  it('of 100,000 rows is refused without being read to its end, as CSV', async () => {
    const unreadable = `"never closed;\n${'x;y\n'.repeat(9)}`;
    const rowsOf = (count: number) => Buffer.from('Nom;Prénom\n'.repeat(count) + unreadable);
    expect(await refusal(rowsOf(100_000), 'a.csv')).toBe('file-too-many-rows');
    expect(await refusal(rowsOf(4_000), 'a.csv')).toBe('file-unreadable');
  });

  it('of 100,000 rows is refused before a parser opens it, as workbook', async () => {
    const broken = (count: number) => workbookWith(`<worksheet><sheetData>${rows(count)}<row r="1`);
    expect(await refusal(broken(100_000), 'a.xlsx')).toBe('file-too-many-rows');
    expect(await refusal(broken(4_000), 'a.xlsx')).toBe('file-unreadable');
  });

  it('that inflates without end is refused before it fills the memory', async () => {
    const bomb = workbookWith('<worksheet/>', {
      'xl/sharedStrings.xml': [new Uint8Array(60 * 1024 * 1024), { level: 1 }],
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(bomb, 'a.xlsx')).toBe('file-expands-too-much');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('with thousands of entries is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`a${i}`, strToU8('x')]));
    expect(await refusal(Buffer.from(zipSync(many)), 'a.xlsx')).toBe('file-expands-too-much');
  });

  it('whose merged ranges and validations cover a million cells is read for its two rows', async () => {
    const { rows: read } = await readSpreadsheet(
      workbookWith(
        `<worksheet><sheetData>${row(1, 'Nom')}${row(2, 'Un')}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` +
          '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations></worksheet>',
      ),
      'a.xlsx',
    );
    expect(read).toEqual([{ line: 2, cells: { Nom: 'Un' } }]);
  });

  it('with an impossible row number is refused', async () => {
    expect(
      await refusal(
        workbookWith(`<worksheet><sheetData>${row(999_999_999)}</sheetData></worksheet>`),
        'a.xlsx',
      ),
    ).toBe('file-too-many-rows');
  });
});

describe('a spreadsheet', () => {
  it.each([';', ',', '\t'])('is read with the delimiter %j', async (delimiter) => {
    const text = `${['Nom', 'Prénom'].join(delimiter)}\n${['"Un, dit ; le grand"', 'Ada'].join(delimiter)}`;
    const { headers, rows: read } = await readSpreadsheet(Buffer.from(text), 'a.csv');
    expect(headers).toEqual(['Nom', 'Prénom']);
    expect(read).toEqual([{ line: 2, cells: { Nom: 'Un, dit ; le grand', Prénom: 'Ada' } }]);
  });

  it('says the line on which a row begins, blank and quoted lines counted', async () => {
    const { rows: read } = await readSpreadsheet(
      Buffer.from('sep=,\r\nA,B\r\n1,"x\r\ny"\r\n\r\n2,z\r\n'),
      'a.csv',
    );
    expect(read.map(({ line }) => line)).toEqual([3, 6]);
  });

  it('has 5,000 rows at most, and 5,000 are read', async () => {
    const { rows: read } = await readSpreadsheet(Buffer.from(`A;B\n${'1;2\n'.repeat(5_000)}`), 'a.csv');
    expect(read).toHaveLength(5_000);
    expect(await refusal(Buffer.from(`A;B\n${'1;2\n'.repeat(5_001)}`), 'a.csv')).toBe('file-too-many-rows');
  });

  it('of 5,000 rows as a workbook is read, those below with a format only not counted', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('a');
    sheet.addRow(['A', 'B']);
    for (let i = 0; i < 5_000; i += 1) sheet.addRow([i, 'x']);
    sheet.getRow(6_000).height = 30;
    const { rows: read } = await readSpreadsheet(Buffer.from(await workbook.xlsx.writeBuffer()), 'a.xlsx');
    expect(read).toHaveLength(5_000);
    expect(read[4_999]).toEqual({ line: 5_001, cells: { A: '4999', B: 'x' } });
  });
});
