import { type DecidedHalf, type FullPlan, planFrom, wholeWeek } from '#calendar';
import { rncp37674 } from '#cohorts';
import { idsFor } from './ids.js';

const id = idsFor('promotions');

export const certification = {
  id: id(),
  rncpCode: rncp37674.code,
  title: rncp37674.title,
  level: rncp37674.level,
  trade: 'Intégrateur, développeur web',
  registeredFrom: rncp37674.registeredFrom,
  registeredUntil: rncp37674.registeredUntil!,
};

export interface Promotion {
  id: string;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  schoolHours: number;
  halfDayMinutes: number;
  /** How many begin on the first day. */
  entrants: number;
  /** The jury's day, in the last week. */
  juryOn: string;
}

const promotion = (number: number, given: Omit<Promotion, 'id' | 'number' | 'name' | 'halfDayMinutes'>) => ({
  id: id(),
  number,
  name: `Promotion ${number}`,
  halfDayMinutes: 210,
  ...given,
});

/** Intake calendar B of the department's agreement: one February intake, the last exit in the summer of 2028. */
export const promotions: readonly Promotion[] = [
  promotion(1, {
    startsOn: '2024-10-07',
    endsOn: '2026-09-18',
    schoolHours: 1350,
    entrants: 18,
    juryOn: '2026-09-15',
  }),
  promotion(2, {
    startsOn: '2025-09-08',
    endsOn: '2027-09-03',
    schoolHours: 1100,
    entrants: 17,
    juryOn: '2027-08-31',
  }),
  promotion(3, {
    startsOn: '2026-02-02',
    endsOn: '2028-01-28',
    schoolHours: 1050,
    entrants: 17,
    juryOn: '2028-01-25',
  }),
  promotion(4, {
    startsOn: '2026-09-07',
    endsOn: '2028-08-31',
    schoolHours: 1150,
    entrants: 16,
    juryOn: '2028-08-29',
  }),
];

const promotionId = (number: number) => promotions[number - 1]!.id;

const rhythm = (number: number, fromMonday: string, schoolWeeks: number, companyWeeks: number) => ({
  cohortId: promotionId(number),
  fromMonday,
  schoolWeeks,
  companyWeeks,
  schoolDays: wholeWeek,
});

/** After each start, the weeks at school interlock: the rooms hold one promotion at a time. */
const rhythms = [
  rhythm(1, '2024-10-07', 1, 1),
  rhythm(1, '2025-09-22', 2, 4),
  rhythm(2, '2025-09-08', 1, 0),
  rhythm(2, '2025-09-15', 1, 2),
  rhythm(3, '2026-02-02', 2, 0),
  rhythm(3, '2026-02-16', 2, 4),
  rhythm(4, '2026-09-07', 2, 2),
  rhythm(4, '2026-10-05', 2, 4),
];

const closure = (name: string, firstDay: string, lastDay: string) => ({
  id: id(),
  kind: 'own' as const,
  name,
  firstDay,
  lastDay,
  applies: true,
  confirmed: true,
});

/** When the school really closes; the holidays of zone B are only shown. */
export const closures = [
  closure('Fermeture de fin d’année', '2024-12-23', '2025-01-03'),
  closure('Fermeture d’été', '2025-08-04', '2025-08-22'),
  closure('Fermeture de fin d’année', '2025-12-22', '2026-01-02'),
  closure('Pont de l’Ascension', '2026-05-15', '2026-05-15'),
  closure('Fermeture d’été', '2026-08-03', '2026-08-21'),
  closure('Fermeture de fin d’année', '2026-12-21', '2027-01-01'),
  closure('Pont de l’Ascension', '2027-05-07', '2027-05-07'),
  closure('Fermeture d’été', '2027-08-02', '2027-08-20'),
  closure('Fermeture de fin d’année', '2027-12-20', '2027-12-31'),
  closure('Pont de l’Ascension', '2028-05-26', '2028-05-26'),
];

const decided = (
  number: number,
  day: string,
  halves: DecidedHalf['half'][],
  place: DecidedHalf['place'],
  reason: string,
) => halves.map((half) => ({ cohortId: promotionId(number), day, half, place, reason }));

const wholeDay: DecidedHalf['half'][] = ['morning', 'afternoon'];

/** Half-days decided apart from their week. */
const decidedHalves: readonly (DecidedHalf & { cohortId: string })[] = [
  ...decided(1, '2024-11-29', ['afternoon'], 'closed', 'Réunion de l’équipe pédagogique'),
  ...decided(1, '2025-03-13', wholeDay, 'school', 'Forum de l’alternance'),
  ...decided(1, '2026-09-10', wholeDay, 'school', 'Révisions avant le jury'),
  ...decided(1, '2026-09-11', wholeDay, 'school', 'Révisions avant le jury'),
  ...decided(1, '2026-09-15', wholeDay, 'school', 'Jury du titre'),
  ...decided(2, '2025-12-11', ['morning'], 'school', 'Visite de la Cité numérique'),
  ...decided(2, '2026-06-18', ['afternoon'], 'closed', 'Réunion de l’équipe pédagogique'),
  ...decided(2, '2027-08-31', wholeDay, 'school', 'Jury du titre'),
  ...decided(3, '2026-11-19', ['afternoon'], 'school', 'Rencontre des maîtres d’apprentissage'),
  ...decided(3, '2027-06-10', wholeDay, 'school', 'Forum de l’alternance'),
  ...decided(3, '2028-01-25', wholeDay, 'school', 'Jury du titre'),
  ...decided(4, '2026-12-10', ['afternoon'], 'school', 'Rencontre des maîtres d’apprentissage'),
  ...decided(4, '2027-06-10', wholeDay, 'school', 'Forum de l’alternance'),
  ...decided(4, '2028-08-29', wholeDay, 'school', 'Jury du titre'),
];

/** Each promotion's published calendar: its rhythms, and the half-days decided apart up to a day. */
export const calendarsUpTo = (lastDay: string): ReadonlyMap<string, FullPlan> =>
  new Map(
    promotions.map((cohort) => [
      cohort.id,
      planFrom(cohort, {
        rhythms: rhythms
          .filter(({ cohortId }) => cohortId === cohort.id)
          .map(({ cohortId: _, ...one }) => one),
        decided: decidedHalves
          .filter(({ cohortId, day }) => cohortId === cohort.id && day <= lastDay)
          .map(({ cohortId: _, ...one }) => one),
      }),
    ]),
  );
