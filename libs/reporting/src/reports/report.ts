import type { ReportFormat } from '../rendering/render.js';

export const reportFormats = ['pdf', 'xlsx', 'csv', 'json'] as const satisfies ReportFormat[];
export const reportStates = ['queued', 'running', 'done', 'failed'] as const;
export type ReportState = (typeof reportStates)[number];

/** A file of a report, without its bytes. */
export interface ReportFile {
  format: ReportFormat;
  fileName: string;
  /** In bytes. */
  size: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/** A report as its readers see it. Days are YYYY-MM-DD. */
export interface Report {
  id: string;
  periodFrom: string;
  periodTo: string;
  status: ReportState;
  /** 0 to 100 */
  progress: number;
  step: string | null;
  failure: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
  /** Of the frozen data set's canonical JSON, in hexadecimal. */
  datasetSha256: string | null;
  files: ReportFile[];
}
