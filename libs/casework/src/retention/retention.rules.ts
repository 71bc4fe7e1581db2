import { Temporal } from 'temporal-polyfill';

interface RetentionRuleText {
  /** What the rule is about. */
  label: string;
  /** Months, when nothing was decided. */
  months: number;
  /** What the months are counted from. */
  from: string;
  /** What happens at the end. */
  act: string;
  /** Where the default comes from. */
  source: string;
}

const SCHOOL = 'Durée par défaut, à confirmer par la direction';

/** Every term, with its default; those of people are announced a month before. */
export const retentionRules = {
  refused_application: {
    label: 'Candidatures refusées ou retirées',
    months: 24,
    from: 'le dernier événement de la candidature',
    act: 'La personne est effacée ; la candidature reste comptée, sans nom.',
    source: SCHOOL,
  },
  learner_archive: {
    label: 'Dossiers des apprenants, base active',
    months: 60,
    from: 'la sortie',
    act: 'Le dossier est archivé : il quitte les listes et les recherches.',
    source: SCHOOL,
  },
  learner_erasure: {
    label: 'Dossiers des apprenants, archive',
    months: 120,
    from: 'la sortie',
    act: 'La personne est effacée ; les faits restent comptés, sans nom.',
    source: 'Formation cofinancée : dix ans, à confirmer par la direction',
  },
  social: {
    label: 'Situation sociale et prescripteur',
    months: 0,
    from: 'le dernier suivi d’insertion de la promotion',
    act: 'Les données protégées sont effacées ; leur compte par promotion reste dans le compte rendu.',
    source: SCHOOL,
  },
  host_people: {
    label: 'Maîtres d’apprentissage et contacts des structures',
    months: 60,
    from: 'le dernier contrat suivi',
    act: 'La personne est effacée ; les contrats restent, sans son nom.',
    source: 'Proposition de l’outil, à confirmer par la direction',
  },
  removed_document: {
    label: 'Pièces retirées d’un dossier',
    months: 1,
    from: 'le retrait',
    act: 'Le fichier est effacé : son retrait ne s’annule plus.',
    source: 'Proposition de l’outil, à confirmer par la direction',
  },
  access_log: {
    label: 'Journal des accès aux données protégées',
    months: 12,
    from: 'la lecture',
    act: 'La trace est supprimée.',
    source: SCHOOL,
  },
  mail: {
    label: 'Messages envoyés',
    months: 3,
    from: 'l’envoi',
    act: 'Le message est supprimé.',
    source: SCHOOL,
  },
} as const satisfies Record<string, RetentionRuleText>;

export type RetentionRuleCode = keyof typeof retentionRules;
export const RETENTION_RULES = Object.keys(retentionRules) as RetentionRuleCode[];

/** Rules about named people: announced a month before, and each person may be held. */
export const ANNOUNCED = [
  'refused_application',
  'learner_archive',
  'learner_erasure',
  'social',
  'host_people',
] as const satisfies RetentionRuleCode[];
export type AnnouncedRule = (typeof ANNOUNCED)[number];

/** A decided term; the newest that is not after a day is in force on that day. */
export interface RetentionTerm {
  id: string;
  rule: RetentionRuleCode;
  months: number;
  /** YYYY-MM-DD */
  effectiveFrom: string;
  source: string;
}

/** The decided term in force on a day, or null when the default holds. */
export function termOn(
  rule: RetentionRuleCode,
  terms: readonly RetentionTerm[],
  day: string,
): RetentionTerm | null {
  const inForce = terms.filter((term) => term.rule === rule && term.effectiveFrom <= day);
  return inForce.reduce<RetentionTerm | null>(
    (last, term) => (last && last.effectiveFrom >= term.effectiveFrom ? last : term),
    null,
  );
}

export const monthsOn = (rule: RetentionRuleCode, terms: readonly RetentionTerm[], day: string): number =>
  termOn(rule, terms, day)?.months ?? retentionRules[rule].months;

/** The day a term ends: so many months after, the last of the month when there is no such day. */
export const endOf = (since: string, months: number): string =>
  Temporal.PlainDate.from(since).add({ months }).toString();

/** The day from which an announcement of that day is carried out: a month later. */
export const carriedOutFrom = (announcedOn: string): string => endOf(announcedOn, 1);

/** What is announced on a day: all that ends before what the next month announces could be carried out. */
export const announcedUntil = (today: string): string => endOf(today, 2);

/** A rule is announced once a month. */
export const mayAnnounce = (lastAnnouncedOn: string | null, today: string): boolean =>
  lastAnnouncedOn === null || lastAnnouncedOn.slice(0, 7) < today.slice(0, 7);
