/** What this room's acts are called in a file's history. */
export const employabilityHistoryWords: Readonly<Record<string, string>> = {
  'follow_up.recorded': 'Réponse du suivi d’insertion enregistrée',
};
