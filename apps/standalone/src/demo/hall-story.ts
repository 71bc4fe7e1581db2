import type { Half } from '#almanac';
import type { RefusalKind } from '#premises';

/** What the hall's manager said of a date: yes, no and why, another day, or nothing yet. */
type Answer = 'yes' | 'another' | 'waits' | { kind: RefusalKind; words: string };

interface AskedHall {
  purpose: string;
  people: number;
  askedDaysAgo: number;
  /** Days from today to the first date; before today when negative. The next ones follow week by week. */
  firstIn: number;
  /** Null for an evening. */
  half: Half | null;
  answers: Answer[];
  note?: string;
  /** A half of Thursday that would do as well. */
  wish?: Half;
  byDirector?: true;
}

const taken: Answer = { kind: 'taken', words: 'Salle déjà réservée\u00a0: salon des associations' };
const works: Answer = { kind: 'works', words: 'Travaux ou panne\u00a0: chauffage arrêté' };
const staff: Answer = { kind: 'staff', words: 'Personne pour ouvrir ou fermer' };

/** A year of requests, the oldest first. */
export const asked: AskedHall[] = [
  {
    purpose: 'Remise des titres, Promotion 1',
    people: 90,
    askedDaysAgo: 352,
    firstIn: -318,
    half: null,
    answers: ['yes'],
    byDirector: true,
  },
  {
    purpose: 'Réunion de rentrée, Promotion 4',
    people: 60,
    askedDaysAgo: 290,
    firstIn: -258,
    half: 'morning',
    answers: ['yes'],
  },
  {
    purpose: 'Forum des structures d’accueil',
    people: 110,
    askedDaysAgo: 262,
    firstIn: -221,
    half: 'afternoon',
    answers: [taken],
    wish: 'afternoon',
  },
  {
    purpose: 'Forum des structures d’accueil (report)',
    people: 110,
    askedDaysAgo: 257,
    firstIn: -206,
    half: 'afternoon',
    answers: ['yes'],
  },
  {
    purpose: 'Ateliers numériques ouverts au public',
    people: 30,
    askedDaysAgo: 240,
    firstIn: -195,
    half: 'afternoon',
    answers: ['yes', 'yes', 'yes', works, works, 'yes', 'yes', 'yes'],
    note: 'Animés par les apprenants, avec la médiathèque.',
  },
  {
    purpose: 'Journée portes ouvertes',
    people: 100,
    askedDaysAgo: 132,
    firstIn: -97,
    half: 'afternoon',
    answers: ['yes'],
  },
  {
    purpose: 'Conférence métiers',
    people: 70,
    askedDaysAgo: 104,
    firstIn: -81,
    half: null,
    answers: [staff],
  },
  {
    purpose: 'Jury blanc, Promotion 2',
    people: 35,
    askedDaysAgo: 75,
    firstIn: -46,
    half: 'morning',
    answers: ['yes', 'yes'],
  },
  {
    purpose: 'Hackathon inter-promotions',
    people: 80,
    askedDaysAgo: 41,
    firstIn: 16,
    half: 'afternoon',
    answers: ['yes'],
  },
  {
    purpose: 'Soirée des maîtres d’apprentissage',
    people: 75,
    askedDaysAgo: 20,
    firstIn: 9,
    half: null,
    answers: ['yes'],
    byDirector: true,
  },
  {
    purpose: 'Présentation des projets, Promotion 3',
    people: 65,
    askedDaysAgo: 6,
    firstIn: 23,
    half: 'afternoon',
    answers: ['another'],
    wish: 'afternoon',
  },
  {
    purpose: 'Ateliers numériques ouverts au public (juin)',
    people: 30,
    askedDaysAgo: 1,
    firstIn: 15,
    half: 'morning',
    answers: ['waits', 'waits', 'waits', 'waits'],
    note: 'Animés par les apprenants, avec la médiathèque.',
    wish: 'morning',
  },
];
