import ExcelJS from 'exceljs';
import { workbook } from './workbook.js';

async function firstSheet(bytes: Buffer) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book.worksheets[0]!;
}

describe('a workbook', () => {
  const columns = [
    { key: 'name', title: 'Nom' },
    { key: 'day', title: 'Le', kind: 'day' },
    { key: 'pay', title: 'Salaire', kind: 'euros' },
    { key: 'count', title: 'Apprenants', kind: 'number' },
  ] as const;

  it('holds days, euros and numbers as such, and a heading that stays', async () => {
    const rows = [{ name: 'Ada', day: '2027-05-18', pay: 182303, count: 3 }];
    const sheet = await firstSheet(await workbook({ title: 'Candidatures : mai/juin', columns, rows }));
    expect(sheet.name).toBe('Candidatures   mai juin');
    expect(sheet.getRow(1).values).toEqual([undefined, 'Nom', 'Le', 'Salaire', 'Apprenants']);
    expect(sheet.getCell('B2').value).toEqual(new Date('2027-05-18T00:00:00Z'));
    expect(sheet.getCell('C2').value).toBe(1823.03);
    expect(sheet.getCell('D2').value).toBe(3);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('runs no formula that a name holds, and leaves unknown cells empty', async () => {
    const rows = [{ name: '=HYPERLINK("http://x")', day: null, pay: undefined, count: null }];
    const sheet = await firstSheet(await workbook({ title: 'Noms', columns, rows }));
    expect(sheet.getCell('A2').value).toBe('\'=HYPERLINK("http://x")');
    expect([sheet.getCell('B2').value, sheet.getCell('C2').value]).toEqual([null, null]);
  });

  it('is a workbook with no row too', async () => {
    expect((await firstSheet(await workbook({ title: 'Vide', columns, rows: [] }))).rowCount).toBe(1);
  });
});
