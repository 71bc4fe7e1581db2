/** What this room's acts are called in a file's history. */
export const calendarHistoryWords: Readonly<Record<string, string>> = {
  'calendar_draft.changed': 'Brouillon du calendrier changé',
  'calendar_draft.taken_back': 'Changement du brouillon annulé',
  'calendar_draft.given_up': 'Brouillon du calendrier abandonné',
  'calendar.published': 'Calendrier publié',
  'planning.asked': 'Calendriers demandés au planificateur',
  'planning.cancelled': 'Calcul de calendriers arrêté',
  'planning.adopted': 'Proposition de calendriers reprise dans les brouillons',
  'planning.taken_back': 'Proposition de calendriers retirée des brouillons',
  'rhythm.set': 'Rythme fixé',
  'rhythm.dropped': 'Rythme retiré',
  'half_day.decided': 'Demi-journée décidée à part',
};
