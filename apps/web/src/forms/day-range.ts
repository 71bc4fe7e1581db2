/** The two ends of a stretch of days, each told at its own field. */
export const validateDayRange = {
  firstDay: (value: string) => (value ? null : 'Indiquez le premier jour.'),
  lastDay: (value: string, { firstDay }: { firstDay: string }) =>
    !value ? 'Indiquez le dernier jour.' : value < firstDay ? 'Le dernier jour précède le premier.' : null,
};
