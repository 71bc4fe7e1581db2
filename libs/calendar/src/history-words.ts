/** What this room's acts are called in a file's history. */
export const calendarHistoryWords: Readonly<Record<string, string>> = {
  'rhythm.set': 'Rythme fixé',
  'rhythm.dropped': 'Rythme retiré',
  'half_day.decided': 'Demi-journée décidée à part',
};
