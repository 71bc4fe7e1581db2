import type { DeadlineKey } from '../deadlines/deadline-settings.js';

/** A delay runs to a day; a limit holds or is passed. */
export type ClockNature = 'delay' | 'limit';

interface ClockRow {
  label: string;
  /** Where the number and its article are set. */
  setting: DeadlineKey | null;
  nature: ClockNature;
  /** What stops it, as « s’arrête avec… » continues. */
  stops: string;
  /** Of low confidence: shown, never blocking. */
  low?: true;
}

export const clockKinds = {
  no_employer: {
    label: 'Formation sans employeur',
    setting: 'no_employer_months',
    nature: 'delay',
    stops: 'le début d’un contrat, ou la sortie',
  },
  free_rupture: {
    label: 'Période de rupture libre',
    setting: 'free_rupture_days',
    nature: 'delay',
    stops: 'le dernier de ces jours passés en entreprise, ou la rupture',
  },
  after_rupture: {
    label: 'Maintien après rupture',
    setting: 'after_rupture_months',
    nature: 'delay',
    stops: 'le début d’un nouveau contrat, ou la sortie',
  },
  deposit: {
    label: 'Dépôt du contrat',
    setting: 'deposit_days',
    nature: 'delay',
    stops: 'le dépôt noté',
  },
  decision: {
    label: 'Décision sur le dépôt',
    setting: 'decision_days',
    nature: 'delay',
    stops: 'l’accord ou le refus noté',
  },
  start_window: {
    label: 'Début à l’école et en entreprise',
    setting: 'start_window_months',
    nature: 'delay',
    stops: 'le premier jour à l’école et le premier en entreprise',
  },
  contract_end: {
    label: 'Fin du contrat après la formation',
    setting: 'months_after_training',
    nature: 'limit',
    stops: 'une fin de contrat plus proche de celle de la formation',
  },
  minor: {
    label: 'Travail d’un mineur',
    setting: 'minor_week_hours',
    nature: 'limit',
    stops: 'les dix-huit ans',
  },
  tutor_quota: {
    label: 'Apprentis par maître d’apprentissage',
    setting: 'tutor_quota',
    nature: 'limit',
    stops: 'un apprenti de moins, ou un autre maître d’apprentissage',
  },
  school_share: {
    label: 'Part de la formation à l’école',
    setting: 'school_share_percent',
    nature: 'limit',
    stops: 'assez d’heures à l’école dans le contrat',
  },
  exam_leave: {
    label: 'Congé d’examen',
    setting: 'exam_leave_days',
    nature: 'delay',
    stops: 'le congé noté comme pris',
  },
  failed_exam: {
    label: 'Prolongation après un échec',
    setting: 'failed_exam_months',
    nature: 'delay',
    stops: 'le titre obtenu, ou la sortie',
  },
  medical_visit: {
    label: 'Visite d’information et de prévention',
    setting: 'medical_visit_months',
    nature: 'delay',
    stops: 'la visite notée comme faite',
    low: true,
  },
  work_permit: {
    label: 'Autorisation de travail',
    setting: null,
    nature: 'delay',
    stops: 'l’autorisation notée comme reçue',
    low: true,
  },
  resignation: {
    label: 'Démission de l’apprenti',
    setting: 'resignation_notice_days',
    nature: 'delay',
    stops: 'le dernier jour du contrat',
  },
  amendment_deposit: {
    label: 'Dépôt d’un avenant',
    setting: 'amendment_days',
    nature: 'delay',
    stops: 'le dépôt noté',
  },
  amendment_decision: {
    label: 'Décision sur le dépôt d’un avenant',
    setting: 'decision_days',
    nature: 'delay',
    stops: 'l’accord ou le refus noté',
  },
  cnfpt_census: {
    label: 'Recensement CNFPT',
    setting: 'cnfpt_closes_on',
    nature: 'delay',
    stops: 'l’annonce de l’employeur notée',
  },
  yearly_filing: {
    label: 'Dossier annuel de l’école',
    setting: null,
    nature: 'delay',
    stops: 'le dépôt noté',
  },
} as const satisfies Record<string, ClockRow>;

export type ClockKind = keyof typeof clockKinds;

/** Where a clock stands: not begun, running, stopped, its day passed (or its limit broken), or its limit kept. */
export type ClockState = 'ahead' | 'running' | 'stopped' | 'missed' | 'kept';

export const clockStates: Readonly<Record<ClockState, string>> = {
  ahead: 'À venir',
  running: 'En cours',
  stopped: 'Arrêtée',
  missed: 'Dépassée',
  kept: 'Respectée',
};

export type DayUnit = 'calendar' | 'working';

/** Days in the company that count towards the free rupture: half-days are counted by two. */
export interface CompanyDays {
  confirmed: number;
  /** Confirmed, and those that nobody has signed yet. */
  atMost: number;
  limit: number;
}

/** What a clock reads on a day. Days are YYYY-MM-DD. */
export interface ClockReading {
  kind: ClockKind;
  state: ClockState;
  startedOn: string | null;
  /** The last day, included; null where none can be told. */
  dueOn: string | null;
  stoppedOn: string | null;
  /** From today to the last day, negative once past; in jours ouvrables where the law counts them. */
  daysLeft: number | null;
  unit: DayUnit;
  /** « 5 jours ouvrables »; null for what has no number. */
  limit: string | null;
  article: string | null;
  /** What more there is to know, in a sentence. */
  detail: string | null;
  company: CompanyDays | null;
}

/** A reading with whom and what it concerns. */
export interface Clock extends ClockReading {
  /** Stable: kind and subject. */
  key: string;
  learnerId: string | null;
  contractId: string | null;
  cohortId: string | null;
  hostId: string | null;
  tutorId: string | null;
}
