import type { Cohort } from '#cohorts';
import { proposedTerms } from '#partnership';
import { countedCells } from './dataset/counted-cells.rules.js';
import type { DepartmentDataset, PromotionFigures } from './dataset/department-dataset.js';

import type { ContractFact, EntryFact, Facts } from './dataset/facts.js';

/** The first promotion, from October 2024 to September 2026. */
export function someCohort(overrides: Partial<Cohort> = {}): Cohort {
  return {
    id: 'c1',
    number: 1,
    name: 'Promotion 1',
    startsOn: '2024-10-07',
    endsOn: '2026-09-18',
    capacityMin: 15,
    capacityMax: 20,
    schoolHours: 1200,
    halfDayMinutes: 210,
    certification: {
      id: 'k1',
      rncpCode: 'RNCP37674',
      title: 'Développeur web et web mobile',
      level: 5,
      trade: 'Développeur web',
      registeredFrom: '2023-09-01',
      registeredUntil: '2028-09-01',
    },
    ...overrides,
  };
}

/** Somebody of 20 with a bac, sent by a mission locale, in that promotion since its first day. */
export function someEntry(overrides: Partial<EntryFact> = {}): EntryFact {
  return {
    enrolmentId: 'e1',
    learnerId: 'l1',
    cohortId: 'c1',
    entryOn: '2024-10-07',
    startedOn: overrides.entryOn ?? '2024-10-07',
    continues: false,
    exitOn: null,
    exitReason: null,
    age: 20,
    level: '4',
    validatedYears: 0,
    prescriberKind: 'mission-locale',
    waived: [],
    ...overrides,
  };
}

/** That person's contract with a company of Blois until the promotion's end. */
export function someContract(overrides: Partial<ContractFact> = {}): ContractFact {
  return {
    id: 'k1',
    learnerId: 'l1',
    startsOn: '2024-10-14',
    lastDay: '2026-08-31',
    broken: false,
    hostId: 'h1',
    hostKind: 'company',
    city: 'Blois',
    postcode: '41000',
    ...overrides,
  };
}

/** What the report is counted on, on 12 May 2025: one promotion, one learner. */
export function someFacts(overrides: Partial<Facts> = {}): Facts {
  return {
    period: { from: '2024-09-01', to: '2025-05-12' },
    asOf: '2025-05-12',
    terms: {
      ...proposedTerms,
      agreement: {
        id: 'a1',
        name: 'Convention de partenariat',
        department: 'Loir-et-Cher',
        startsOn: '2024-09-01',
        endsOn: '2028-12-31',
        signedOn: '2024-06-03',
      },
    },
    cohorts: [someCohort()],
    entries: [someEntry()],
    applications: [{ cohortId: 'c1', stage: 'enrolled', refusalCode: null }],
    contracts: [],
    results: [],
    rates: { threshold: 5, atMoments: [], withoutMoment: [] },
    mediationHalves: 0,
    premises: {
      squareMetres: 165,
      offered: 1650,
      used: 0,
      hall: { asked: 0, accepted: 0, refused: 0, waiting: 0, reasons: [] },
    },
    ...overrides,
  };
}

/** A promotion under way, with what a test does not care about. */
export function somePromotion(overrides: Partial<PromotionFigures> = {}): PromotionFigures {
  return {
    id: 'p1',
    name: 'Promotion 1',
    certification: 'Développeur web et web mobile',
    startsOn: '2024-10-14',
    endsOn: '2026-09-25',
    promised: { min: 15, max: 20 },
    capacity: 20,
    applications: 31,
    admitted: 20,
    enrolledAtEntry: 18,
    enrolledToday: 17,
    enrolledAtExit: null,
    underContract: 15,
    publicHostContracts: 4,
    schoolHours: 3_220,
    companyDays: 2_140,
    attendance: { present: 920, excused: 40, unexcused: 30, unknown: 10, stillExpected: 1_000 },
    titles: null,
    ...overrides,
  };
}

/** A fictional report at 18 May 2027: promotion 1 left eight months ago, three are under way. */
export function someDepartmentDataset(overrides: Partial<DepartmentDataset> = {}): DepartmentDataset {
  return {
    version: 1,
    header: {
      schoolName: 'École du code de la Loire',
      departmentName: 'Département de Loir-et-Cher',
      agreement: { title: 'Convention de partenariat', startsOn: '2024-09-01', endsOn: '2028-12-31' },
      period: { from: '2024-09-01', to: '2027-05-17' },
      generatedOn: '2027-05-18',
      simulated: true,
      note: 'Données de démonstration : personnes, structures et chiffres sont fictifs.',
    },
    promotions: [
      somePromotion({
        enrolledToday: null,
        enrolledAtExit: 15,
        underContract: null,
        publicHostContracts: null,
        schoolHours: 6_406.5,
        companyDays: 4_312,
        attendance: { present: 4_903, excused: 227, unexcused: 118, unknown: 0, stillExpected: 0 },
        titles: { presented: 15, awarded: 12, partial: 2, failed: 1 },
      }),
      somePromotion({
        id: 'p2',
        name: 'Promotion 2',
        startsOn: '2025-09-08',
        endsOn: '2027-09-03',
        applications: 38,
        enrolledAtEntry: 19,
        enrolledToday: 18,
        underContract: 17,
        publicHostContracts: 5,
        schoolHours: 4_851,
        companyDays: 3_108,
        attendance: { present: 3_744, excused: 176, unexcused: 97, unknown: 21, stillExpected: 512 },
      }),
      somePromotion({
        id: 'p3',
        name: 'Promotion 3',
        startsOn: '2026-02-02',
        endsOn: '2028-01-28',
        applications: 29,
        admitted: 17,
        enrolledAtEntry: 16,
        enrolledToday: 14,
        underContract: 11,
        publicHostContracts: 3,
        schoolHours: 2_958.5,
        companyDays: 1_377,
        attendance: { present: 2_107, excused: 131, unexcused: 118, unknown: 34, stillExpected: 1_190 },
      }),
      somePromotion({
        id: 'p4',
        name: 'Promotion 4',
        startsOn: '2026-09-14',
        endsOn: '2028-09-08',
        applications: 45,
        enrolledToday: 17,
        underContract: 16,
        publicHostContracts: 4,
        schoolHours: 1_904,
        companyDays: 675,
        attendance: { present: 1_186, excused: 52, unexcused: 31, unknown: 18, stillExpected: 2_410 },
      }),
    ],
    eligibility: {
      ageBands: countedCells([
        { label: '16 à 17 ans', count: 6 },
        { label: '18 à 20 ans', count: 27 },
        { label: '21 à 25 ans', count: 29 },
        { label: '26 à 28 ans', count: 9 },
      ]),
      levels: countedCells([
        { label: 'Sans diplôme', count: 17 },
        { label: 'CAP (niveau 3)', count: 12 },
        { label: 'Bac (niveau 4)', count: 34 },
        { label: 'Bac+1', count: 8 },
      ]),
      genders: countedCells([
        { label: 'Femmes', count: 24 },
        { label: 'Hommes', count: 47 },
      ]),
      prescribers: countedCells([
        { label: 'Mission locale', count: 26 },
        { label: 'France Travail', count: 14 },
        { label: 'Aide sociale à l’enfance', count: 3 },
        { label: 'Lycée', count: 7 },
        { label: 'Association', count: 5 },
        { label: 'Candidature spontanée', count: 16 },
      ]),
    },
    hosts: {
      byKind: [
        { kind: 'company', hosts: 34, contracts: 49 },
        { kind: 'public-body', hosts: 11, contracts: 18 },
      ],
      byPlace: [
        { canton: 'Blois', commune: 'Blois', hosts: 17, contracts: 28 },
        { canton: 'Blois', commune: 'Vineuil', hosts: 5, contracts: 7 },
        { canton: 'Romorantin-Lanthenay', commune: 'Romorantin-Lanthenay', hosts: 7, contracts: 10 },
        { canton: 'Vendôme', commune: 'Vendôme', hosts: 9, contracts: 12 },
        { canton: 'Hors du département', commune: 'Autres communes', hosts: 7, contracts: 10 },
      ],
    },
    ruptures: { contractsStarted: 67, contractsBroken: 5, hiredAgain: 2, stillInTraining: 1, left: 2 },
    exits: countedCells([
      { label: 'Titre obtenu', count: 12 },
      { label: 'Fin de formation sans titre complet', count: 3 },
      { label: 'Abandon', count: 2 },
      { label: 'Exclusion', count: 0 },
      { label: 'Déménagement', count: 5 },
    ]),
    employment: [
      {
        indicator: 'Emploi des sortants',
        month: 6,
        numerator: 6,
        denominator: 9,
        denominatorName: 'sortants, hors poursuites d’études',
        hidden: false,
      },
      {
        indicator: 'Emploi des sortants',
        month: 12,
        numerator: null,
        denominator: null,
        denominatorName: 'sortants, hors poursuites d’études',
        hidden: false,
      },
      {
        indicator: 'Emploi de toute la promotion',
        month: 6,
        numerator: 6,
        denominator: 15,
        denominatorName: 'tous les apprenants de dernière année',
        hidden: false,
      },
      {
        indicator: 'Poursuite d’études',
        month: 6,
        numerator: 6,
        denominator: 15,
        denominatorName: 'tous les apprenants de dernière année',
        hidden: false,
      },
      {
        indicator: 'Emploi dans le métier visé',
        month: 6,
        numerator: null,
        denominator: null,
        denominatorName: 'titulaires du titre ayant répondu',
        hidden: true,
      },
      {
        indicator: 'Taux de réponse',
        month: 6,
        numerator: 14,
        denominator: 15,
        denominatorName: 'personnes interrogées',
        hidden: false,
      },
    ],
    commitments: structuredClone(COMMITMENTS),
    glossary: structuredClone(GLOSSARY),
    ...overrides,
  };
}

const COMMITMENTS: DepartmentDataset['commitments'] = [
  {
    id: 'promotions',
    text: '4 promotions consécutives entre 2024 et 2028',
    owedBy: 'both',
    status: 'kept',
    figure: '4 promotions ouvertes sur 4 ; dernière sortie prévue le 8 septembre 2028.',
    source: 'Calendrier des promotions',
  },
  {
    id: 'first-intake',
    text: "Rentrée de la première promotion à l'automne 2024",
    owedBy: 'school',
    status: 'kept',
    figure: 'Première rentrée le 14 octobre 2024.',
    source: 'Calendrier des promotions',
  },
  {
    id: 'size',
    text: '15 à 20 étudiants par promotion',
    owedBy: 'school',
    status: 'at_risk',
    figure: 'Entrées de 16 à 19 ; promotion 3 à 14 aujourd’hui, sous le minimum de 15.',
    source: 'Inscriptions',
  },
  {
    id: 'level',
    text: 'Titre RNCP équivalent bac+2',
    owedBy: 'school',
    status: 'kept',
    figure:
      'Titre développeur web et web mobile (RNCP37674), niveau 5, enregistré au premier jour de chaque promotion.',
    source: 'Fiche RNCP37674',
  },
  {
    id: 'alternance',
    text: "Temps d'enseignement à l'école et temps d'apprentissage en entreprise ou collectivité",
    owedBy: 'school',
    status: 'kept',
    figure: '14 216 heures à l’école et 9 472 jours chez l’employeur ; 44 apprenants sur 49 sous contrat.',
    source: 'Registre des demi-journées, contrats',
  },
  {
    id: 'no-prerequisite',
    text: 'Sans prérequis technique',
    owedBy: 'school',
    status: 'kept',
    figure: 'Aucun refus pour un motif technique sur 143 candidatures.',
    source: 'Décisions d’admission',
  },
  {
    id: 'trade',
    text: 'Prioritairement intégrateur / développeur web',
    owedBy: 'school',
    status: 'kept',
    figure: 'Métier visé : développeur web, pour les 4 promotions.',
    source: 'Fiche RNCP37674',
  },
  {
    id: 'audience-age',
    text: 'Entre 16 et 28 ans',
    owedBy: 'school',
    status: 'kept',
    figure: '71 entrants de 16 à 28 ans sur 71.',
    source: 'Inscriptions, âge au premier jour',
  },
  {
    id: 'audience-level',
    text: 'Infra-bac, bac ou bac+1',
    owedBy: 'school',
    status: 'kept',
    figure: '71 entrants sans diplôme, de niveau CAP, bac ou bac+1 sur 71.',
    source: 'Inscriptions, niveau à l’entrée',
  },
  {
    id: 'fragile-audience',
    text: 'Public peu ou pas qualifié, seconde chance, prescripteurs locaux',
    owedBy: 'school',
    status: 'kept',
    figure: '55 entrants sur 71 orientés par un prescripteur local.',
    source: 'Candidatures',
  },
  {
    id: 'cost',
    text: 'Le coût ne doit pas être un frein',
    owedBy: 'both',
    status: 'kept',
    figure: 'Aucuns frais à la charge des apprenants.',
    source: 'Budget',
  },
  {
    id: 'premises',
    text: '165 m² dédiés mis à disposition gracieusement; grande salle de 240 m² selon disponibilité',
    owedBy: 'department',
    status: 'kept',
    figure: 'Plateau de 165 m² occupé 86 % des jours ouvrés ; grande salle accordée 11 fois sur 14.',
    source: 'Réservations',
  },
  {
    id: 'school-costs',
    text: "Mobilier spécifique, accès internet, charges locatives et d'entretien à la charge de l'école",
    owedBy: 'school',
    status: 'kept',
    figure: '38 400 € de charges payées par l’école en 2026.',
    source: 'Budget 2026',
  },
  {
    id: 'budget',
    text: "Budget par année: coûts, sources de financement, subvention d'équilibre",
    owedBy: 'school',
    status: 'at_risk',
    figure: 'Comptes 2026 remis le 12 avril 2027, après l’échéance du 31 mars.',
    source: 'Budget, dépôt des comptes',
  },
  {
    id: 'mediation',
    text: 'Participation possible aux actions de médiation numérique de la Cité',
    owedBy: 'school',
    status: 'kept',
    figure: '9 actions, 62 demi-journées, 23 apprenants.',
    source: 'Registre des demi-journées',
  },
  {
    id: 'review',
    text: "Évolution de l'offre à l'issue des 2 premières promotions, publics et niveau inchangés",
    owedBy: 'both',
    status: 'pending',
    figure: 'Rendez-vous à la sortie de la promotion 2, le 3 septembre 2027 ; dossier commencé.',
    source: 'Convention, article 6',
  },
  {
    id: 'employability',
    text: "Forte employabilité; capacité d'intégration professionnelle",
    owedBy: 'school',
    status: 'at_risk',
    figure: '6 sortants sur 9 en emploi à 6 mois, pour 11 attendus sur 15 en deux ans.',
    source: 'Suivi d’insertion',
  },
  {
    id: 'local-network',
    text: 'Partenariats avec les acteurs locaux',
    owedBy: 'both',
    status: 'kept',
    figure: '38 structures d’accueil du département sur 45, 7 prescripteurs actifs.',
    source: 'Structures d’accueil',
  },
  {
    id: 'premises-delivery',
    text: "Livraison du plateau au 3e trimestre 2024; mobilier de base, équipements numériques collectifs; contrôle d'accès possible",
    owedBy: 'department',
    status: 'broken',
    figure: 'Plateau livré le 4 novembre 2024, après le 3e trimestre promis.',
    source: 'Procès-verbal de livraison',
  },
  {
    id: 'facilitation',
    text: 'Mise en relation, prescripteurs, communication, promotion, espaces communs du tiers-lieu',
    owedBy: 'department',
    status: 'kept',
    figure: '31 mises en relation, 6 actions de communication.',
    source: 'Registre du partenariat',
  },
  {
    id: 'public-hosts',
    text: 'Répondre aux besoins des entreprises, et de manière croissante des acteurs publics',
    owedBy: 'school',
    status: 'kept',
    figure: 'Part d’employeurs publics : 18 % en 2024, 22 % en 2025, 27 % en 2026.',
    source: 'Contrats signés par année',
  },
  {
    id: 'complementarity',
    text: "Complémentarité avec l'offre existante et caractère différenciant",
    owedBy: 'school',
    status: 'kept',
    figure: 'Note du 6 janvier 2027, en annexe.',
    source: 'Note de l’école',
  },
  {
    id: 'teachers',
    text: 'Profil des personnels pédagogiques',
    owedBy: 'school',
    status: 'not_measured',
    figure: 'Les heures par formateur ne sont pas encore saisies.',
    source: '—',
  },
  {
    id: 'balance-subsidy',
    text: "Éventuelle subvention d'équilibre",
    owedBy: 'department',
    status: 'pending',
    figure: 'Subvention demandée pour 2027 ; vote attendu en juin.',
    source: 'Délibérations du département',
  },
];

const GLOSSARY: DepartmentDataset['glossary'] = [
  {
    term: 'Inscrits à l’entrée',
    definition:
      'Personnes présentes au premier jour de la promotion. Un redoublement ou un changement de promotion ne compte qu’une fois.',
  },
  {
    term: 'Taux de présence',
    definition:
      'Demi-journées présentes divisées par demi-journées attendues à ce jour. Les demi-journées à venir ne l’abaissent jamais ; une médiation numérique compte comme présence.',
  },
  {
    term: 'Taux encore atteignable',
    definition: 'Taux de présence si tout ce qui reste à venir ou à signer devient présence.',
  },
  {
    term: 'Rupture',
    definition:
      'Contrat terminé avant son terme. L’apprenant peut rester en formation jusqu’à six mois sans employeur.',
    source: 'article L6222-18 du code du travail',
  },
  {
    term: 'Emploi des sortants',
    definition:
      'Sortants en emploi salarié divisés par les sortants qui ne poursuivent pas d’études. Les indépendants et les emplois à l’étranger restent sous la barre.',
    source: 'InserJeunes',
  },
  {
    term: 'Employeur public',
    definition:
      'Collectivité, établissement public ou service de l’État qui accueille un apprenant sous contrat.',
  },
];
