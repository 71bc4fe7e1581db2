/** What this room's acts are called in a file's history. */
export const cohortsHistoryWords: Readonly<Record<string, string>> = {
  'cohort.created': 'Promotion créée',
  'cohort.changed': 'Promotion changée',
  'cohort.removed': 'Promotion supprimée',
  'cohort.applications-window-set': 'Dates de candidature fixées',
  'certification.added': 'Certification ajoutée',
};
