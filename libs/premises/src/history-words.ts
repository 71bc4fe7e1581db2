/** What this room's acts are called in a file's history. */
export const premisesHistoryWords: Readonly<Record<string, string>> = {
  'room.created': 'Salle ajoutée',
  'room.changed': 'Salle changée',
  'room.removed': 'Salle retirée',
  'hall.asked': 'Grande salle demandée',
  'hall.accepted': 'Date de la grande salle accordée',
  'hall.refused': 'Date de la grande salle refusée',
  'hall.alternative_proposed': 'Autre date proposée pour la grande salle',
  'hall.withdrawn': 'Date de la grande salle retirée',
  'hall.withdrawal_undone': 'Date de la grande salle remise',
  'hall.expired': 'Date de la grande salle passée sans réponse',
  'hall.link_sent': 'Lien envoyé au gestionnaire de la grande salle',
};
