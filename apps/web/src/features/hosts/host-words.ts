import type {
  ContactMessage,
  ContactRole,
  EvidenceKind,
  HeadcountBand,
  HostKind,
  HostMeeting,
  Opco,
} from './hosts-api';

export const KIND_LABELS: Record<HostKind, string> = {
  company: 'Entreprise',
  public_body: 'Employeur public',
};

export const CONTACT_LABELS: Record<ContactRole, string> = {
  signatory: 'Signataire',
  payroll: 'Paie',
  tutoring: 'Référent des tuteurs',
  other: 'Autre contact',
};

export const MESSAGE_LABELS: Record<ContactMessage, string> = {
  contracts: 'Contrats et avenants',
  absences: 'Absences, avant la paie',
  visits: 'Visites et évaluations',
  calendar: 'Calendrier et dates',
};

export const OPCO_LABELS: Record<Opco, string> = {
  atlas: 'Atlas',
  afdas: 'Afdas',
  akto: 'Akto',
  constructys: 'Constructys',
  opcommerce: 'L’Opcommerce',
  ocapiat: 'Ocapiat',
  opco_2i: 'OPCO 2i',
  opco_ep: 'OPCO EP',
  opco_mobilites: 'OPCO Mobilités',
  opco_sante: 'OPCO Santé',
  uniformation: 'Uniformation',
};

export const HEADCOUNT_LABELS: Record<HeadcountBand, string> = {
  under_11: 'Moins de 11 salariés',
  '11_49': '11 à 49 salariés',
  '50_249': '50 à 249 salariés',
  '250_more': '250 salariés et plus',
};

export const MEETING_LABELS: Record<HostMeeting, string> = {
  school: 'Démarche de l’école',
  host: 'La structure nous a contactés',
  learner: 'Un apprenant ou sa famille',
  prescriber: 'Un prescripteur',
  department: 'Le département',
  event: 'Forum ou rencontre',
  other: 'Autrement',
};

export const EVIDENCE_LABELS: Record<EvidenceKind, string> = {
  diploma: 'Diplôme du métier',
  work_certificate: 'Certificat de travail',
  career: 'Relevé de carrière ou CV',
  other: 'Autre justificatif',
};

/** Choices of a select, with an empty one on top. */
export const choices = (labels: Record<string, string>, empty = 'Non renseigné') => [
  { value: '', label: empty },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

export const DAY_LABELS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const NARROW = '\u202f';

/** « 732 829 320 00074 » */
export const groupedSiret = (siret: string): string =>
  [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].filter(Boolean).join(NARROW);

/** « du lundi au vendredi », or the days one by one when they do not follow each other. */
export function workedDays(days: number[]): string {
  const names = days.map((day) => DAY_LABELS[day - 1]);
  const inRow = days.length > 2 && days.every((day, rank) => rank === 0 || day === days[rank - 1]! + 1);
  return inRow ? `du ${names[0]} au ${names.at(-1)}` : names.join(', ');
}
