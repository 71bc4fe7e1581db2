import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { renderCsv } from './csv.js';
import { renderJson, sha256 } from './json.js';
import { renderPdf } from './pdf.js';
import { renderXlsx } from './xlsx.js';

export type ReportFormat = 'pdf' | 'xlsx' | 'csv' | 'json';

export interface RenderedFile {
  format: ReportFormat;
  fileName: string;
  mediaType: string;
  bytes: Buffer;
  /** Of these bytes, in hexadecimal. */
  sha256: string;
}

const MEDIA_TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** The four files of one frozen data set; the same data set gives the same bytes, on any day, in any process. */
export async function renderAll(dataset: DepartmentDataset): Promise<RenderedFile[]> {
  const file = (format: ReportFormat, bytes: Buffer): RenderedFile => ({
    format,
    fileName: `rapport-partenariat-${dataset.header.generatedOn}.${format}`,
    mediaType: MEDIA_TYPES[format],
    bytes,
    sha256: sha256(bytes),
  });
  return [
    file('pdf', renderPdf(dataset)),
    file('xlsx', await renderXlsx(dataset)),
    file('csv', renderCsv(dataset)),
    file('json', renderJson(dataset)),
  ];
}
