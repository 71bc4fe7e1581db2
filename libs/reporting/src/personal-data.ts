import { nobody, type PersonalTable } from '#platform';

/** Reports hold counts only, small ones hidden: nobody's data. */
export const reportingPersonalData: PersonalTable[] = [
  nobody('reporting.report', 'Rapports de partenariat', [
    'period_from',
    'period_to',
    'status',
    'progress',
    'step',
    'failure',
    'run',
    'dataset',
    'dataset_sha256',
  ]),
  nobody('reporting.report_file', 'Fichiers des rapports', [
    'format',
    'file_name',
    'media_type',
    'bytes',
    'sha256',
  ]),
];
