/** What this room's acts are called in a file's history. */
export const reportingHistoryWords: Readonly<Record<string, string>> = {
  'report.requested': 'Rapport demandé',
  'report.rerun': 'Rapport relancé',
};
