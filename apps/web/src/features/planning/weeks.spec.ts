import { expect, it } from '@jest/globals';
import { weeksOfLetters } from './weeks';

it('draws a letter a week, paler where it is proposed', () => {
  const weeks = weeksOfLetters('2026-09-07', 'sSXC');
  expect(weeks.map(({ monday }) => monday)).toEqual(['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28']);
  expect(weeks.map(({ segments: [segment] }) => `${segment?.kind} ${segment?.as}`)).toEqual([
    'school planned',
    'school coming',
    'closed coming',
    'company coming',
  ]);
});
