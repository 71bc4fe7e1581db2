/** What this room's acts are called in a file's history. */
export const partnershipHistoryWords: Readonly<Record<string, string>> = {
  'school.changed': 'Identité de l’école changée',
  'agreement.recorded': 'Convention enregistrée',
  'agreement.term_changed': 'Clause de la convention changée',
  'agreement.term_withdrawn': 'Clause de la convention retirée',
};
