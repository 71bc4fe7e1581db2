import type { Permission } from '#identity';
import type { RetentionRuleCode } from '../retention/retention.rules.js';

/** One processing of personal data, as the register describes it; what can be computed is computed elsewhere. */
export interface Activity {
  code: string;
  name: string;
  purpose: string;
  legalBasis: string;
  people: string;
  /** The tables it uses, by the beginning of their name: the first activity that matches a table has it. */
  tables: readonly string[];
  /** Who reads, by what may be done. */
  permissions: readonly Permission[];
  /** Who else receives the data. */
  recipients: readonly string[];
  retention: readonly RetentionRuleCode[];
}

const PUBLIC_TASK = 'Mission d’intérêt public : la formation confiée à l’école';
const LEGAL_DUTY = 'Obligation légale';
const CONTRACT = 'Exécution du contrat d’apprentissage ou de professionnalisation';

/** Every processing of the house, in the order of a person's way through the school. */
export const activities: readonly Activity[] = [
  {
    code: 'prescribers',
    name: 'Réseau des prescripteurs',
    purpose: 'Savoir qui oriente vers l’école, et lui répondre.',
    legalBasis: PUBLIC_TASK,
    people: 'Contacts des structures qui orientent',
    tables: ['learners.prescriber'],
    permissions: ['application.read'],
    recipients: [],
    retention: ['host_people'],
  },
  {
    code: 'social',
    name: 'Situation sociale et orientation',
    purpose: 'Adapter l’accompagnement et compter, sans nom, les publics que la convention vise.',
    legalBasis: `${PUBLIC_TASK} ; la personne peut ne pas répondre, sans conséquence`,
    people: 'Candidats et apprenants',
    tables: ['learners.prescription', 'learners.protected_status', 'learners.social', 'learners.status'],
    permissions: ['application.read'],
    recipients: ['Le département : des nombres seulement, les petits effectifs masqués'],
    retention: ['social', 'refused_application'],
  },
  {
    code: 'applications',
    name: 'Candidatures et admission',
    purpose:
      'Recevoir les candidatures, dire à chacun si les critères du programme sont remplis, attribuer les places.',
    legalBasis: PUBLIC_TASK,
    people: 'Candidats, représentants légaux',
    tables: [
      'learners.application',
      'learners.waiver',
      'learners.public_',
      'learners.applicant_',
      'learners.waiting',
      'learners.place_',
    ],
    permissions: ['application.read', 'application.manage'],
    recipients: [],
    retention: ['refused_application', 'learner_erasure'],
  },
  {
    code: 'learners',
    name: 'Dossiers des apprenants',
    purpose: 'Suivre la formation de chacun, de l’inscription à la sortie.',
    legalBasis: `${PUBLIC_TASK} ; ${LEGAL_DUTY.toLowerCase()} de justifier des heures financées`,
    people: 'Apprenants, représentants légaux',
    tables: ['learners.'],
    permissions: ['learner.read', 'learner.manage'],
    recipients: ['Le tableau de bord national de l’apprentissage, quand l’école l’alimente'],
    retention: ['learner_archive', 'learner_erasure', 'removed_document'],
  },
  {
    code: 'hosts',
    name: 'Structures d’accueil et maîtres d’apprentissage',
    purpose: 'Trouver des employeurs, joindre la bonne personne, vérifier les conditions du tutorat.',
    legalBasis: CONTRACT,
    people: 'Contacts des structures, maîtres d’apprentissage',
    tables: ['hosts.'],
    permissions: ['host.read', 'host.manage'],
    recipients: [],
    retention: ['host_people'],
  },
  {
    code: 'contracts',
    name: 'Contrats en alternance',
    purpose: 'Préparer, déposer et suivre les contrats ; en respecter les délais.',
    legalBasis: `${CONTRACT} ; ${LEGAL_DUTY.toLowerCase()} de dépôt`,
    people: 'Apprenants, maîtres d’apprentissage',
    tables: ['contracts.', 'casework.clock', 'casework.to_do', 'casework.national'],
    permissions: ['contract.read', 'contract.manage'],
    recipients: ['L’OPCO de l’employeur privé', 'La DDETSPP et le CNFPT pour l’employeur public'],
    retention: ['learner_erasure'],
  },
  {
    code: 'attendance',
    name: 'Présence et absences',
    purpose: 'Prouver chaque demi-journée de formation, et voir tôt qui décroche.',
    legalBasis: LEGAL_DUTY,
    people: 'Apprenants, maîtres d’apprentissage qui signent',
    tables: ['attendance.', 'calendar.leave', 'calendar.mediation'],
    permissions: ['presence.read', 'sheet.read', 'workplace.record'],
    recipients: ['L’employeur de l’apprenti, pour ses propres relevés'],
    retention: ['learner_erasure'],
  },
  {
    code: 'calendar',
    name: 'Calendriers, séances et salles',
    purpose: 'Dire à chacun où être, avec qui et dans quelle salle ; remplacer un formateur absent.',
    legalBasis: `${PUBLIC_TASK} ; contrat de travail des formateurs`,
    people: 'Formateurs, apprenants et maîtres d’apprentissage abonnés, gestionnaire de la grande salle',
    tables: ['calendar.', 'premises.'],
    permissions: ['calendar.read', 'calendar.manage', 'room.read'],
    recipients: ['Le gestionnaire de la grande salle, pour ce qui lui est demandé'],
    retention: ['learner_erasure'],
  },
  {
    code: 'training',
    name: 'Livret, évaluations et résultats du jury',
    purpose: 'Suivre les compétences et présenter au titre.',
    legalBasis: PUBLIC_TASK,
    people: 'Apprenants',
    tables: ['training.'],
    permissions: ['jury.read', 'jury.manage'],
    recipients: ['Le certificateur'],
    retention: ['learner_erasure'],
  },
  {
    code: 'employability',
    name: 'Suivi d’insertion',
    purpose: 'Savoir ce que deviennent ceux qui sont partis, et le publier sans nom.',
    legalBasis: LEGAL_DUTY,
    people: 'Anciens apprenants',
    tables: ['employability.'],
    permissions: ['follow-up.read', 'follow-up.manage'],
    recipients: ['Le département : des taux seulement'],
    retention: ['learner_erasure'],
  },
  {
    code: 'rights',
    name: 'Droits des personnes et violations de données',
    purpose: 'Répondre aux demandes, tenir les durées, rendre compte des incidents.',
    legalBasis: LEGAL_DUTY,
    people: 'Toute personne connue de l’école',
    tables: ['casework.data_request', 'casework.retention', 'casework.processing', 'casework.breach'],
    permissions: ['privacy.read', 'privacy.manage'],
    recipients: ['L’autorité de contrôle, en cas de violation'],
    retention: ['learner_erasure'],
  },
  {
    code: 'accounts',
    name: 'Comptes, messages et traces',
    purpose: 'Ouvrir l’outil aux bonnes personnes, leur écrire, savoir qui a lu ou changé quoi.',
    legalBasis: 'Intérêt légitime : la sécurité des données des autres',
    people: 'Personnel, maîtres d’apprentissage, apprenants, agents du département',
    tables: ['identity.', 'platform.', 'casework.', 'partnership.', 'almanac.', 'cohorts.', 'reporting.'],
    permissions: ['account.manage', 'audit.read'],
    recipients: [],
    retention: ['access_log', 'mail'],
  },
];

/** What protects all of them. */
export const security: readonly string[] = [
  'chaque rôle ne voit que ce que son travail demande ; le personnel prouve un second facteur',
  'les données protégées et les pièces sont chiffrées au repos, avec une clé qui se change',
  'chaque lecture d’une donnée protégée est notée',
  'le registre de présence ne peut pas être réécrit sans que cela se voie',
];
