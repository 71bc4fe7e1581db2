/** What this room's acts are called in a file's history. */
export const trainingHistoryWords: Readonly<Record<string, string>> = {
  'jury_result.recorded': 'Résultat du jury enregistré',
};
