/** What this room's acts are called in a file's history. */
export const caseworkHistoryWords: Readonly<Record<string, string>> = {
  'clock.marked': 'Échéance constatée',
  'clock.mark_withdrawn': 'Constat d’échéance retiré',
  'deadline.changed': 'Délai changé',
  'deadline.withdrawn': 'Délai retiré',
  'filing.added': 'Date de déclaration ajoutée',
  'filing.withdrawn': 'Date de déclaration retirée',
  'to_do.assigned': 'Tâche confiée à quelqu’un',
  'to_do.decision_withdrawn': 'Décision sur une tâche retirée',
  'to_do.put_off': 'Tâche remise à plus tard',
};
