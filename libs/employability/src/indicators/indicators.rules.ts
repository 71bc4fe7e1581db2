import type { LeaverSituation, Situation } from './situations.js';

export type IndicatorId =
  | 'employment-of-leavers'
  | 'employment-of-all'
  | 'in-target-job'
  | 'continuing-studies'
  | 'response-rate'
  | 'broken-contracts'
  | 'certification-presented'
  | 'certification-entered';

/** A rate with the name of what it is counted over; `rate` is a fraction from 0 to 1, null over nobody. */
export interface Indicator {
  id: IndicatorId;
  label: string;
  numerator: number;
  denominator: number;
  denominatorName: string;
  rate: number | null;
  note: string;
}

export interface ContractCounts {
  started: number;
  /** Of those started, broken before their end. */
  broken: number;
}

export interface CertificationCounts {
  entered: number;
  presented: number;
  awarded: number;
}

type People = readonly LeaverSituation[];

const working: readonly Situation[] = ['salaried', 'self_employed', 'abroad'];

const count = (people: People, ...among: Situation[]): number =>
  people.filter(({ situation }) => among.includes(situation)).length;

const indicator = (given: Omit<Indicator, 'rate'>): Indicator => ({
  ...given,
  rate: given.denominator === 0 ? null : given.numerator / given.denominator,
});

const silent = (people: People): string => {
  const unknown = count(people, 'unknown');
  if (unknown === 0) return '';
  return unknown === 1
    ? ' 1 personne sans réponse y compte.'
    : ` ${unknown} personnes sans réponse y comptent.`;
};

/**
 * Salaried in France over leavers, that is last-year learners who neither study nor train on (InserJeunes).
 * Self-employment and jobs abroad leave the numerator, not the denominator; somebody silent stays in it.
 */
export function employmentOfLeavers(people: People): Indicator {
  const leavers = people.filter(({ situation }) => situation !== 'studying');
  return indicator({
    id: 'employment-of-leavers',
    label: 'Emploi des sortants',
    numerator: count(leavers, 'salaried'),
    denominator: leavers.length,
    denominatorName: 'sortants\u00A0: apprenants de dernière année qui ne poursuivent ni études ni formation',
    note: `Emploi salarié en France\u00A0: le travail à son compte et à l’étranger n’est pas au numérateur.${silent(leavers)}`,
  });
}

/** Salaried in France over all last-year learners, those who study on included. */
export function employmentOfAll(people: People): Indicator {
  return indicator({
    id: 'employment-of-all',
    label: 'Emploi de tous les apprenants',
    numerator: count(people, 'salaried'),
    denominator: people.length,
    denominatorName: 'tous les apprenants de dernière année',
    note: `Emploi salarié en France, sur l’ensemble de la promotion, poursuites d’études comprises.${silent(people)}`,
  });
}

/**
 * Title holders who work in the trade aimed at, over title holders who answered, less those who study on or
 * cannot work (France compétences, renewal of a certification: at 6 and 24 months, two promotions at least).
 */
export function inTargetJob(people: People): Indicator {
  const asked = people.filter(
    ({ holdsTitle, situation }) => holdsTitle && !['unknown', 'studying', 'unable'].includes(situation),
  );
  return indicator({
    id: 'in-target-job',
    label: 'Emploi dans le métier visé',
    numerator: asked.filter(
      ({ situation, inTargetTrade }) => working.includes(situation) && inTargetTrade === true,
    ).length,
    denominator: asked.length,
    denominatorName:
      'titulaires du titre qui ont répondu, hors poursuite d’études et impossibilité de travailler',
    note: 'Se mesure à 6 et 24 mois, sur deux promotions au moins. Le travail à son compte et à l’étranger compte.',
  });
}

/** In further studies or training over all last-year learners: it is not unemployment. */
export function continuingStudies(people: People): Indicator {
  return indicator({
    id: 'continuing-studies',
    label: 'Poursuite d’études',
    numerator: count(people, 'studying'),
    denominator: people.length,
    denominatorName: 'tous les apprenants de dernière année',
    note: `Une poursuite d’études n’est pas du chômage.${silent(people)}`,
  });
}

/** Those who answered over those who were asked. */
export function responseRate(people: People): Indicator {
  const surveyed = people.filter((person) => person.surveyed);
  return indicator({
    id: 'response-rate',
    label: 'Taux de réponse',
    numerator: surveyed.length - count(surveyed, 'unknown'),
    denominator: surveyed.length,
    denominatorName: 'personnes interrogées',
    note: 'À lire à côté de chaque taux fondé sur les réponses.',
  });
}

/** Contracts broken before their end over contracts started: contracts, not people. */
export function brokenContracts({ started, broken }: ContractCounts): Indicator {
  return indicator({
    id: 'broken-contracts',
    label: 'Contrats rompus',
    numerator: broken,
    denominator: started,
    denominatorName: 'contrats commencés',
    note: 'Une rupture n’est pas un abandon\u00A0: la personne peut rester en formation et signer un autre contrat.',
  });
}

/** The full title, over those presented to the jury and over those who entered the training. */
export function certification({ entered, presented, awarded }: CertificationCounts): [Indicator, Indicator] {
  const label = 'Titre obtenu';
  const numerator = awarded;
  return [
    indicator({
      id: 'certification-presented',
      label,
      numerator,
      denominator: presented,
      denominatorName: 'candidats présentés au jury',
      note: 'Titre complet\u00A0: les CCP partiels ne comptent pas.',
    }),
    indicator({
      id: 'certification-entered',
      label,
      numerator,
      denominator: entered,
      denominatorName: 'personnes entrées en formation',
      note: 'Titre complet, rapporté à toutes les entrées, abandons compris.',
    }),
  ];
}

/** Every indicator of insertion at one moment, each with its own denominator, named. */
export function indicatorsOf(
  people: People,
  contracts: ContractCounts,
  results: CertificationCounts,
): Indicator[] {
  return [
    employmentOfLeavers(people),
    employmentOfAll(people),
    inTargetJob(people),
    continuingStudies(people),
    responseRate(people),
    brokenContracts(contracts),
    ...certification(results),
  ];
}

/** Whether a figure over that many people may be shown: never over nobody, nor under the threshold. */
export function publishable(people: number, threshold: number): boolean {
  return people > 0 && people >= threshold;
}

/** Thresholds unless the agreement says otherwise: 20 people for a public rate, 5 towards the department. */
export const rateThresholds = { public: 20, department: 5 } as const;
