/** What this room's acts are called in a file's history. */
export const almanacHistoryWords: Readonly<Record<string, string>> = {
  'closure.created': 'Fermeture ajoutée',
  'closure.changed': 'Fermeture changée',
  'closure.removed': 'Fermeture retirée',
};
