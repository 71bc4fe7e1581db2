/** What was read, by the audit's action; an action that is not here is shown as a reading. */
export const readingWords: Record<string, string> = {
  'prescription.read': 'A lu qui a orienté la personne',
  'prescriptions.read': 'A lu qui a orienté des candidats',
  'archive.opened': 'A ouvert un dossier archivé',
  'personal_data.exported': 'A exporté les données de la personne',
  'list.exported': 'A exporté une liste',
};
