import type { CohortHalf, CohortPlace } from '../days/cohort-half.js';
import { inWords, weekDifferences } from './difference.rules.js';

const week = (places: string): CohortPlace[] =>
  [...places].map((letter) =>
    letter === 'S' ? 'school' : letter === 'J' ? 'holiday' : letter === 'F' ? 'closed' : 'company',
  );
const days = ['2027-05-24', '2027-05-25', '2027-05-26', '2027-05-27', '2027-05-28'];
const calendar = (places: string): CohortHalf[] =>
  week(places).map((place, index) => ({
    day: days[Math.floor(index / 2)]!,
    half: index % 2 === 0 ? 'morning' : 'afternoon',
    place,
  }));

describe('a difference between two calendars', () => {
  it('says a whole week by its place', () => {
    expect(weekDifferences(calendar('SSSSSSSSSS'), calendar('CCCCCCCCCC'))).toEqual([
      { monday: '2027-05-24', before: 'École', after: 'Structure', halfDays: 10 },
    ]);
  });
  it('says a divided week by its days and half-days', () => {
    expect(inWords(week('SSSSCCCCCC'))).toBe('École lun.-mar., Structure mer.-ven.');
    expect(inWords(week('SSCCCSCCCC'))).toBe(
      'École lun., Structure mar.-mer. matin, École mer. après-midi, Structure jeu.-ven.',
    );
  });
  it('lets a public holiday go with the days around it, unless there is nothing else', () => {
    expect(inWords(week('JJSSSSSSSS'))).toBe('École');
    expect(inWords(week('JJJJJJJJJJ'))).toBe('Férié');
  });
  it('says what was not planned, and leaves equal weeks out', () => {
    expect(weekDifferences([], calendar('FFFFFFFFFF'))).toEqual([
      { monday: '2027-05-24', before: 'Rien', after: 'École fermée', halfDays: 10 },
    ]);
    expect(weekDifferences(calendar('SSCCCCCCCC'), calendar('SSCCCCCCCC'))).toEqual([]);
  });
});
