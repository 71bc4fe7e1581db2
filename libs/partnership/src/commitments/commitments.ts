export type CommitmentParty = 'school' | 'department' | 'both';

/** A promise of the call for projects: its words, how it is measured, and who owes it. */
export interface Commitment {
  id: string;
  text: string;
  /** How the promise is read in the data, in English: for the code that measures it, never for the screen. */
  measure: string;
  owedBy: CommitmentParty;
  /** What to know about the promise before committing to dates, in English as well. */
  warning?: string;
}

/** The commitments of the department’s call for projects, sections 3 and 4, in its order. */
export const commitments: readonly Commitment[] = [
  {
    id: 'promotions',
    text: '4 promotions consécutives entre 2024 et 2028',
    measure: 'promotions opened; last planned exit on or before 2028-12-31',
    owedBy: 'both',
    warning: 'two-year annual September intakes give only 3 exits by 2028: the fourth ends in 2029',
  },
  {
    id: 'first-intake',
    text: 'Rentrée de la première promotion à l’automne 2024',
    measure: 'first cohort starts between 2024-09-01 and 2024-12-21',
    owedBy: 'school',
  },
  {
    id: 'size',
    text: '15 à 20 étudiants par promotion',
    measure: 'enrolled at entry, today, and at exit, per cohort',
    owedBy: 'school',
  },
  {
    id: 'level',
    text: 'Titre RNCP équivalent bac+2',
    measure:
      'the cohort’s certification is registered and of level 5 on the cohort’s first day; a last session after the registration’s end is a dated to-do (people who began before may finish, L6113-9), not a breach',
    owedBy: 'school',
  },
  {
    id: 'alternance',
    text: 'Temps d’enseignement à l’école et temps d’apprentissage en entreprise ou collectivité',
    measure:
      'half-days at school and in the workplace; share of learners with a running contract; share hosted by public bodies',
    owedBy: 'school',
  },
  {
    id: 'no-prerequisite',
    text: 'Sans prérequis technique',
    measure: 'no admission refused for a technical reason',
    owedBy: 'school',
  },
  {
    id: 'trade',
    text: 'Prioritairement intégrateur / développeur web',
    measure: 'certification’s trade',
    owedBy: 'school',
  },
  {
    id: 'audience-age',
    text: 'Entre 16 et 28 ans',
    measure: 'age on the reference date (setting: first day of training)',
    owedBy: 'school',
  },
  { id: 'audience-level', text: 'Infra-bac, bac ou bac+1', measure: 'level at entry', owedBy: 'school' },
  {
    id: 'fragile-audience',
    text: 'Public peu ou pas qualifié, seconde chance, prescripteurs locaux',
    measure:
      'share by prescriber (mission locale, France Travail, ASE, département…) and by priority status (RSA, QPV, ZRR, RQTH), with small cells hidden',
    owedBy: 'school',
  },
  {
    id: 'cost',
    text: 'Le coût ne doit pas être un frein',
    measure: 'fees left to learners, aids granted',
    owedBy: 'both',
  },
  {
    id: 'premises',
    text: '165 m² dédiés mis à disposition gracieusement\u202f; grande salle de 240 m² selon disponibilité',
    measure: 'occupancy of the 165 m²; bookings of the hall asked, granted, refused',
    owedBy: 'department',
  },
  {
    id: 'school-costs',
    text: 'Mobilier spécifique, accès internet, charges locatives et d’entretien à la charge de l’école',
    measure: 'cost lines per year',
    owedBy: 'school',
  },
  {
    id: 'budget',
    text: 'Budget par année\u00a0: coûts, sources de financement, subvention d’équilibre',
    measure: 'budget and actuals per year; balance subsidy needed',
    owedBy: 'school',
  },
  {
    id: 'mediation',
    text: 'Participation possible aux actions de médiation numérique de la Cité',
    measure: 'actions, half-days and learners; optional, so never a breach',
    owedBy: 'school',
  },
  {
    id: 'review',
    text: 'Évolution de l’offre à l’issue des 2 premières promotions, publics et niveau inchangés',
    measure:
      'review date (setting: at recruitment, mid-course or exit of promotion 2), file ready or not; the trigger matters since promotions 3 and 4 may already have started',
    owedBy: 'both',
  },
  {
    id: 'employability',
    text: 'Forte employabilité\u202f; capacité d’intégration professionnelle',
    measure: 'see insertion-indicators.json',
    owedBy: 'school',
  },
  {
    id: 'local-network',
    text: 'Partenariats avec les acteurs locaux',
    measure: 'host organisations and prescribers of the department, meetings held with Loir-et-Cher Tech',
    owedBy: 'both',
  },
  {
    id: 'premises-delivery',
    text: 'Livraison du plateau au 3e trimestre 2024\u202f; mobilier de base, équipements numériques collectifs\u202f; contrôle d’accès possible',
    measure: 'delivered or not, when; inventory of lent furniture and equipment; badges',
    owedBy: 'department',
  },
  {
    id: 'facilitation',
    text: 'Mise en relation, prescripteurs, communication, promotion, espaces communs du tiers-lieu',
    measure: 'introductions made, actions, bookings of common spaces',
    owedBy: 'department',
  },
  {
    id: 'public-hosts',
    text: 'Répondre aux besoins des entreprises, et de manière croissante des acteurs publics',
    measure: 'share of public hosts per year, and its trend',
    owedBy: 'school',
  },
  {
    id: 'complementarity',
    text: 'Complémentarité avec l’offre existante et caractère différenciant',
    measure: 'statement kept by the school, dated, in the report’s annex',
    owedBy: 'school',
  },
  {
    id: 'teachers',
    text: 'Profil des personnels pédagogiques',
    measure: 'trainers, their profiles and hours',
    owedBy: 'school',
  },
  {
    id: 'balance-subsidy',
    text: 'Éventuelle subvention d’équilibre',
    measure: 'asked, voted, paid, accounted for (account of use within six months of the year’s end)',
    owedBy: 'department',
  },
];

export const partyLabels: Readonly<Record<CommitmentParty, string>> = {
  school: 'École',
  department: 'Département',
  both: 'École et département',
};
