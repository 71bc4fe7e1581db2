import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';

export type ReportFormat = 'pdf' | 'xlsx' | 'csv' | 'json';

export interface ReportFile {
  format: ReportFormat;
  fileName: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

export interface Report {
  id: string;
  periodFrom: string;
  periodTo: string;
  status: 'queued' | 'running' | 'done' | 'failed';
  progress: number;
  step: string | null;
  failure: string | null;
  requestedAt: string;
  finishedAt: string | null;
  datasetSha256: string | null;
  files: ReportFile[];
}

export interface Period extends Record<string, unknown> {
  periodFrom: string;
  periodTo: string;
}

export const FORMAT_WORDS: Record<ReportFormat, { label: string; use: string }> = {
  pdf: { label: 'PDF', use: 'à lire et à imprimer' },
  xlsx: { label: 'Tableur (XLSX)', use: 'une feuille par tableau' },
  csv: { label: 'Texte (CSV)', use: 'une ligne par chiffre' },
  json: { label: 'Données (JSON)', use: 'pour un autre logiciel' },
};

const unfinished = ({ status }: Report) => status === 'queued' || status === 'running';

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => send<Report[]>('GET', '/api/reports', undefined, signal),
  // Every second while one is being made, so that its progress is seen.
  refetchInterval: ({ state }) => (state.data?.some(unfinished) ? 1000 : false),
});

export const reportPeriodQuery = queryOptions({
  queryKey: ['report-period'],
  queryFn: ({ signal }) => send<Period>('GET', '/api/report-period', undefined, signal),
});

export const requestReport = (period: Period) => send<{ id: string }>('POST', '/api/reports', period);
export const runAgain = (id: string) => send('POST', `/api/reports/${encodeURIComponent(id)}/runs`);
export const fileAddress = (id: string, format: ReportFormat) =>
  `/api/reports/${encodeURIComponent(id)}/files/${format}`;
