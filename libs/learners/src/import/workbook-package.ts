import { strToU8, Unzip, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';
import { FileRefused, notASpreadsheet, tooManyRows } from './file-refused.js';
import { IMPORT_LIMITS } from './limits.js';

const PUSHED = 16 * 1024;
const expandsTooMuch = () =>
  new FileRefused(
    'file-expands-too-much',
    'Ce fichier se déploie en un volume anormal. Copiez les candidatures dans un nouveau classeur et recommencez.',
  );

/**
 * Inflates the named parts of a zip, a few kilobytes at a time: neither a declared nor an actual
 * size can take more memory than the limit.
 */
function inflateParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Buffer> {
  const parts = new Map<string, Buffer[]>();
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > IMPORT_LIMITS.zipEntries) throw expandsTooMuch();
    if (!wanted(file.name)) return;
    if (parts.has(file.name)) throw notASpreadsheet();
    if ((file.originalSize ?? 0) > IMPORT_LIMITS.partBytes) throw expandsTooMuch();
    const chunks: Buffer[] = [];
    parts.set(file.name, chunks);
    let total = 0;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > IMPORT_LIMITS.partBytes) throw expandsTooMuch();
      chunks.push(Buffer.from(chunk));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length; at += PUSHED) {
    unzip.push(bytes.subarray(at, at + PUSHED), at + PUSHED >= bytes.length);
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Path of the first sheet's part, from the workbook's own list (tab order, not file order). */
function firstSheetPath(workbook: string, relations: string) {
  const sheet = /<(?:\w+:)?sheet\s[^>]*>/.exec(workbook)?.[0];
  const id = sheet && attribute(sheet, '\\w+:id');
  const relation = relations.match(/<Relationship\s[^>]*>/g)?.find((tag) => attribute(tag, 'Id') === id);
  const target = relation && attribute(relation, 'Target');
  if (!target) throw notASpreadsheet();
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Refuses a sheet with too many rows or an impossible row number, by its markup alone. */
function refuseTooManyRows(sheet: Buffer) {
  const text = sheet.toString('latin1');
  let filled = 0;
  let rows = 0;
  for (let at = text.indexOf('<row'); at !== -1; ) {
    const next = text.indexOf('<row', at + 4);
    const row = text.slice(at, next === -1 ? undefined : next);
    rows += 1;
    if (/<(v|is|f)[\s>]/.test(row)) filled += 1;
    const number = Number(attribute(row.slice(0, 200), 'r') ?? rows);
    if (filled > IMPORT_LIMITS.rows + 1 || rows > IMPORT_LIMITS.rows * 10 || number > 1_048_576)
      throw tooManyRows();
    at = next;
  }
}

/**
 * A small workbook with the first sheet, its texts and its number formats, and nothing else.
 * Names, merged ranges and validations over a million cells, drawings and links never reach the parser.
 */
export function firstSheetOnly(bytes: Buffer): Buffer {
  const description = inflateParts(bytes, (name) =>
    ['mimetype', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].includes(name),
  );
  if (description.get('mimetype')?.toString('latin1').includes('opendocument')) {
    throw new FileRefused(
      'file-open-document',
      'Ce fichier est au format OpenDocument (.ods). Enregistrez-le au format .xlsx ou en CSV.',
    );
  }
  const workbook = description.get('xl/workbook.xml')?.toString('utf8');
  const relations = description.get('xl/_rels/workbook.xml.rels')?.toString('utf8');
  if (!workbook || !relations) throw notASpreadsheet();
  const path = firstSheetPath(workbook, relations);
  const parts = inflateParts(bytes, (name) => [path, 'xl/sharedStrings.xml', 'xl/styles.xml'].includes(name));
  const sheet = parts.get(path);
  if (!sheet) throw notASpreadsheet();
  refuseTooManyRows(sheet);
  return rebuilt(sheet, parts, /date1904="(1|true)"/.test(workbook));
}

function rebuilt(sheet: Buffer, parts: Map<string, Buffer>, from1904: boolean) {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (inner: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  const strings = parts.get('xl/sharedStrings.xml');
  const styles = parts.get('xl/styles.xml');
  const zipped = zipSync(
    {
      '_rels/.rels': relations(
        `<Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${type}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations(
        `<Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/>` +
          (strings
            ? `<Relationship Id="rId2" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>`
            : '') +
          (styles ? `<Relationship Id="rId3" Type="${type}/styles" Target="styles.xml"/>` : ''),
      ),
      'xl/worksheets/sheet1.xml': sheet,
      ...(strings && { 'xl/sharedStrings.xml': strings }),
      ...(styles && { 'xl/styles.xml': styles }),
    },
    { level: 0 },
  );
  return Buffer.from(zipped);
}
