/** Levels the programme is open to; bac+1 is a bac and one validated year. */
export type AudienceLevel = 'none' | '3' | '4' | 'bac+1';
export type AgeReference = 'cohort_first_day' | 'application_day';

/** The value of each term of an agreement, by its key. Days are YYYY-MM-DD. */
export interface TermValues {
  cohortCount: number;
  sizeMin: number;
  sizeMax: number;
  /** Inclusive, in completed years. */
  ageMin: number;
  /** Inclusive, in completed years. */
  ageMax: number;
  /** The day on which the age is read. */
  ageReference: AgeReference;
  levels: AudienceLevel[];
  /** Level of the certification prepared: 5 is bac+2. */
  outcomeLevel: number;
  firstIntakeFrom: string;
  firstIntakeUntil: string;
  /** Whether the director may set an age or level refusal aside. */
  waiverAllowed: boolean;
  /** People a rate needs before it is shown to the department. */
  rateThreshold: number;
  /** A count of people under this is hidden where it is crossed with something personal. */
  cellThreshold: number;
  /** Last day, once an amendment has moved it; the agreement's own last day otherwise. */
  endsOn: string | null;
}

export type TermKey = keyof TermValues;

export type TermKind = 'whole' | 'day' | 'flag' | 'levels' | 'age_reference';

export interface TermDefinition {
  label: string;
  kind: TermKind;
  min?: number;
  max?: number;
  unit?: string;
  /** What the term decides, for the person who changes it. */
  help: string;
}

export const levelLabels: Readonly<Record<AudienceLevel, string>> = {
  none: 'Sans diplôme',
  '3': 'CAP ou équivalent (niveau 3)',
  '4': 'Bac ou équivalent (niveau 4)',
  'bac+1': 'Bac et une année validée (bac+1)',
};

export const ageReferenceLabels: Readonly<Record<AgeReference, string>> = {
  cohort_first_day: 'Premier jour de la promotion',
  application_day: 'Jour de la candidature',
};

export const termDefinitions: Readonly<Record<TermKey, TermDefinition>> = {
  cohortCount: {
    label: 'Nombre de promotions',
    kind: 'whole',
    min: 1,
    max: 40,
    unit: 'promotions',
    help: 'Les promotions que la convention finance.',
  },
  sizeMin: {
    label: 'Effectif minimal d’une promotion',
    kind: 'whole',
    min: 1,
    max: 500,
    unit: 'apprenants',
    help: 'Proposé à la création d’une promotion.',
  },
  sizeMax: {
    label: 'Effectif maximal d’une promotion',
    kind: 'whole',
    min: 1,
    max: 500,
    unit: 'apprenants',
    help: 'Proposé à la création d’une promotion ; au-delà, l’admission est refusée.',
  },
  ageMin: {
    label: 'Âge minimal',
    kind: 'whole',
    min: 14,
    max: 99,
    unit: 'ans',
    help: 'Inclus, en années révolues.',
  },
  ageMax: {
    label: 'Âge maximal',
    kind: 'whole',
    min: 14,
    max: 99,
    unit: 'ans',
    help: 'Inclus, en années révolues.',
  },
  ageReference: {
    label: 'Jour où l’âge est apprécié',
    kind: 'age_reference',
    help: 'L’âge est compté à cette date.',
  },
  levels: {
    label: 'Niveaux accueillis',
    kind: 'levels',
    help: 'Le plus haut diplôme obtenu à l’entrée.',
  },
  outcomeLevel: {
    label: 'Niveau du titre préparé',
    kind: 'whole',
    min: 3,
    max: 8,
    help: 'Niveau 5 : bac+2.',
  },
  firstIntakeFrom: {
    label: 'Première rentrée, au plus tôt',
    kind: 'day',
    help: 'Début de la période convenue pour la première rentrée.',
  },
  firstIntakeUntil: {
    label: 'Première rentrée, au plus tard',
    kind: 'day',
    help: 'Fin de la période convenue pour la première rentrée.',
  },
  waiverAllowed: {
    label: 'Dérogations d’âge ou de niveau',
    kind: 'flag',
    help: 'Permises, elles sont signées par la direction avec un motif et figurent au rapport.',
  },
  rateThreshold: {
    label: 'Effectif nécessaire pour publier un taux',
    kind: 'whole',
    min: 1,
    max: 100,
    unit: 'personnes',
    help: 'En dessous, le taux n’est pas communiqué au département.',
  },
  cellThreshold: {
    label: 'Seuil des petits effectifs',
    kind: 'whole',
    min: 1,
    max: 100,
    unit: 'personnes',
    help: 'En dessous, un effectif croisé avec une donnée personnelle est masqué.',
  },
  endsOn: {
    label: 'Fin de la convention après avenant',
    kind: 'day',
    help: 'À remplir quand un avenant déplace la fin de la convention.',
  },
};

export const TERM_KEYS = Object.keys(termDefinitions) as TermKey[];

/** What the department's call for projects says: proposed when an agreement is created. */
export const proposedTerms: TermValues = {
  cohortCount: 4,
  sizeMin: 15,
  sizeMax: 20,
  ageMin: 16,
  ageMax: 28,
  ageReference: 'cohort_first_day',
  levels: ['none', '3', '4', 'bac+1'],
  outcomeLevel: 5,
  firstIntakeFrom: '2024-09-01',
  firstIntakeUntil: '2024-12-21',
  waiverAllowed: true,
  rateThreshold: 5,
  cellThreshold: 5,
  endsOn: null,
};
