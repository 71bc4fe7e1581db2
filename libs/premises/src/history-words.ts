/** What this room's acts are called in a file's history. */
export const premisesHistoryWords: Readonly<Record<string, string>> = {
  'room.created': 'Salle ajoutée',
  'room.changed': 'Salle changée',
  'room.removed': 'Salle retirée',
};
