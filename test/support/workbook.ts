import ExcelJS from 'exceljs';
import type { Test } from 'supertest';

/** The first sheet of the workbook that a request answers with. */
export async function sheetOf(request: Test): Promise<ExcelJS.Worksheet> {
  const { body } = await request
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body);
  return book.worksheets[0]!;
}
