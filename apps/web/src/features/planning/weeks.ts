import { plusDays } from '../../format/dates';
import type { YearsRow } from '../../strip/years-strip';

type Week = YearsRow['weeks'][number];

/** The strip's weeks of proposed letters: S at school, C in company, X closed; a small letter was not to be decided. */
export function weeksOfLetters(firstMonday: string, places: string): Week[] {
  return [...places].map((letter, i) => ({
    monday: plusDays(firstMonday, 7 * i),
    segments: [
      {
        kind: letter === 'X' ? 'closed' : letter.toUpperCase() === 'S' ? 'school' : 'company',
        as: letter === letter.toLowerCase() ? 'planned' : 'coming',
        halfDays: 10,
      },
    ],
  }));
}
