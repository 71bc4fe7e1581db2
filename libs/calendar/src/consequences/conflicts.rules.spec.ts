import type { CohortHalf, CohortPlace } from '../days/cohort-half.js';
import { programmeHours } from '../hours/programme-hours.rules.js';
import type { FloorWeek } from '../occupancy/occupancy.rules.js';
import type { PlannedWeek } from '../plans/plan.js';
import { floorConflicts } from './floor-conflicts.rules.js';
import { closedHostConflicts, wishConflicts } from './host-conflicts.rules.js';
import { hoursConflicts } from './hours-conflicts.rules.js';
import { minorConflicts } from './minor-conflicts.rules.js';

const cohort = { id: 'c', name: 'Promotion 3', halfDayMinutes: 210 };
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const floor = (monday: string, learners: number, cohorts: number): FloorWeek => ({
  monday,
  learners: [learners, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  cohorts: [cohorts, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  cohortIds: ['a', 'b'],
  seats: 30,
  rooms: 2,
  squareMetres: 165,
});
const names = new Map([
  ['a', 'Promotion 1'],
  ['b', 'Promotion 2'],
]);
const calendar = (place: CohortPlace): CohortHalf[] =>
  ['24', '25', '26', '27', '28'].flatMap((day) => [
    { day: `2027-05-${day}`, half: 'morning' as const, place },
    { day: `2027-05-${day}`, half: 'afternoon' as const, place },
  ]);

describe('what a draft runs into', () => {
  it('is told of the floor by spans of weeks, with the promotions, and whether it was so already', () => {
    const crowded = [floor('2027-05-24', 33, 2), floor('2027-05-31', 33, 2), floor('2027-06-14', 20, 3)];
    const found = floorConflicts(crowded, [floor('2027-06-14', 20, 3)], { names, from: '2027-05-17' });
    expect(found.map(({ message, alreadyPublished }) => [plain(message), alreadyPublished])).toEqual([
      [
        'Semaines du lundi 24 mai 2027 au vendredi 4 juin 2027 : 33 personnes à l’école pour 30 places (Promotion 1 et Promotion 2).',
        false,
      ],
      [
        'Semaine du lundi 14 juin 2027 : 3 promotions à la fois pour 2 salles (Promotion 1 et Promotion 2).',
        true,
      ],
    ]);
    expect(floorConflicts(crowded, [], { names, from: '2027-07-01' })).toEqual([]);
  });
  it('is told once that no room is known', () => {
    const [only, ...others] = floorConflicts([{ ...floor('2027-05-24', 1, 1), rooms: 0, seats: 0 }], [], {
      names,
      from: '2027-05-17',
    });
    expect([only?.monday, others]).toEqual([null, []]);
  });
  it('is told of missing hours and of the legal quarter', () => {
    const hours = (school: number, company: number) =>
      programmeHours(
        [
          ...Array.from({ length: school }, () => ({ place: 'school' as const })),
          ...Array.from({ length: company }, () => ({ place: 'company' as const })),
        ],
        { schoolHours: 70, halfDayMinutes: 210 },
      );
    expect(hoursConflicts(cohort, hours(20, 20), hours(20, 20))).toEqual([]);
    const found = hoursConflicts(cohort, hours(10, 40), hours(20, 20));
    expect(found.map(({ kind, message }) => [kind, plain(message)])).toEqual([
      ['hours', 'Promotion 3 : il manque 35 h à l’école pour les 70 h du programme.'],
      [
        'floor',
        'Promotion 3 : 20 % du temps à l’école, sous le minimum de 25 % (Code du travail, part de la formation dans le contrat).',
      ],
    ]);
  });
  it('is told of a minor’s week and day past the law’s, not of an adult’s', () => {
    const apprentice = { birthDate: '2010-01-05', startsOn: '2026-09-07', lastDay: '2028-08-31' };
    const both = { prepared: calendar('school'), published: calendar('company') };
    const told = (halfDayMinutes: number, birthDate: string) =>
      minorConflicts({ ...cohort, halfDayMinutes }, both, [{ ...apprentice, birthDate }], '2027-05-17').map(
        ({ message }) => plain(message),
      );
    expect(told(210, '2010-01-05')).toEqual([]);
    expect(told(240, '2008-01-05')).toEqual([]);
    expect(told(240, '2010-01-05')).toEqual([
      'Semaine du lundi 24 mai 2027 : 40 h dans la semaine, 35 h au plus, pour un apprenti mineur de Promotion 3 (Code du travail, durée du travail des mineurs).',
    ]);
    expect(told(255, '2010-01-05')[0]).toContain('8 h 30 par jour, 8 h au plus');
  });
  it('is told of a host that is closed when the draft sends its apprentice there', () => {
    const change = {
      day: '2027-05-25',
      half: 'morning' as const,
      before: 'school' as const,
      after: 'company' as const,
    };
    const facts = {
      contracts: [{ siteId: 's', startsOn: '2026-09-07', lastDay: '2028-08-31' }],
      closures: [{ siteId: 's', firstDay: '2027-05-24', lastDay: '2027-05-28' }],
      hostNames: new Map([['s', 'Mairie de Bois-Clair']]),
    };
    expect(plain(closedHostConflicts(cohort, [change], facts)[0]?.message)).toBe(
      'Semaine du lundi 24 mai 2027 : Promotion 3 irait en structure alors que Mairie de Bois-Clair est fermée.',
    );
    const back = { ...change, before: 'company' as const, after: 'school' as const };
    expect(closedHostConflicts(cohort, [back], facts)).toEqual([]);
  });
  it('is told of a wish that a longer block goes against, not of one that was already so', () => {
    const weeks = (letters: string): PlannedWeek[] =>
      [...letters].map((letter, index) => ({
        monday: `2027-06-${String(7 + index * 7).padStart(2, '0')}`,
        places: letter.repeat(10),
        locked: false,
      }));
    const wishes = [
      { hostName: 'Atelier Neuf', wish: '1/1', words: '1 semaine école, 1 semaine entreprise' },
    ];
    const told = (prepared: string, published: string) =>
      wishConflicts(
        cohort,
        { prepared: weeks(prepared), published: weeks(published) },
        ['2027-06-14'],
        wishes,
      ).map(({ monday }) => monday);
    expect(told('SSC', 'SCS')).toEqual(['2027-06-14']);
    expect(told('SCC', 'SCC')).toEqual([]);
  });
});
