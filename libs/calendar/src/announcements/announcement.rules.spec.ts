import type { CohortHalf, CohortPlace } from '../days/cohort-half.js';
import { changesInWords, personalChanges, plannedChanges } from './announcement.rules.js';

const days = (...given: [string, CohortPlace][]): CohortHalf[] =>
  given.flatMap(([day, place]) => [
    { day, half: 'morning' as const, place },
    { day, half: 'afternoon' as const, place },
  ]);
const week = (place: CohortPlace) =>
  days(...['24', '25', '26', '27', '28'].map((day): [string, CohortPlace] => [`2027-05-${day}`, place]));
const stays = { entryOn: '2026-09-07', exitOn: null };
const contract = { startsOn: '2026-10-01', lastDay: '2028-08-31', companyFirstDay: '2026-10-01' };

describe('what a publication tells one person', () => {
  const changes = plannedChanges(week('company'), week('school'), '2027-05-18');

  it('says days that follow each other together, in words', () => {
    const told = personalChanges(changes, { enrolment: stays, contracts: [contract] });
    expect(changesInWords(told)).toEqual([
      'du lundi 24 mai 2027 au vendredi 28 mai 2027\u00a0: en structure → à l’école',
    ]);
  });
  it('says nothing of a week in company to who has no contract', () => {
    const told = personalChanges(changes, { enrolment: stays, contracts: [] });
    expect(told[0]).toMatchObject({ before: 'none', after: 'school' });
    const closing = plannedChanges(week('closed'), week('company'), '2027-05-18');
    expect(personalChanges(closing, { enrolment: stays, contracts: [contract] })).toEqual([]);
  });
  it('says only the days on which the person is enrolled, from the day on', () => {
    const enrolment = { entryOn: '2026-09-07', exitOn: '2027-05-25' };
    expect(personalChanges(changes, { enrolment, contracts: [contract] })).toHaveLength(4);
    expect(plannedChanges(week('company'), week('school'), '2027-05-28')).toHaveLength(2);
  });
  it('names a half-day, and stops after twenty periods', () => {
    const half = { half: 'afternoon' as const, before: 'school' as const, after: 'company' as const };
    expect(changesInWords([{ day: '2027-06-01', ...half }])).toEqual([
      'mardi 1er juin 2027 après-midi\u00a0: à l’école → en structure',
    ]);
    const many = Array.from({ length: 23 }, (_, index) => ({
      day: `2027-06-${String(index + 1).padStart(2, '0')}`,
      ...half,
    }));
    expect(changesInWords(many).at(-1)).toBe('et 3 autres périodes');
  });
});
