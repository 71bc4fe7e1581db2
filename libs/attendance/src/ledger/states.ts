/** A half-day as everybody writes it. */
export type Half = 'morning' | 'afternoon';
export const HALVES = ['morning', 'afternoon'] as const;

/** What may be recorded of a half-day. */
export const STATES = [
  'present_school',
  'present_company',
  'mediation',
  'representation',
  'absent_justified',
  'absent_unjustified',
  'leave',
  'sick',
] as const;
export type LedgerState = (typeof STATES)[number];

/** `withdrawn` takes a record back: the half-day is unknown again, and both entries stay. */
export const ENTRY_STATES = [...STATES, 'withdrawn'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Mediation and representing the school count as presence. */
export const PRESENCE: ReadonlySet<string> = new Set<LedgerState>([
  'present_school',
  'present_company',
  'mediation',
  'representation',
]);

/** Shown apart, never as presence. */
export const EXCUSED: ReadonlySet<string> = new Set<LedgerState>(['absent_justified', 'leave', 'sick']);

/** In sentences: « Lina M. : absence injustifiée ». */
export const STATE_WORDS: Record<EntryState, string> = {
  present_school: "présent à l'école",
  present_company: "présent dans la structure d'accueil",
  mediation: 'présent en médiation numérique',
  representation: "présent, représente l'école",
  absent_justified: 'absence justifiée',
  absent_unjustified: 'absence injustifiée',
  leave: 'en congé',
  sick: 'en arrêt maladie',
  withdrawn: 'rien n’est noté',
};

export const ORIGINS = ['sheet', 'workplace', 'correction', 'import'] as const;
export type Origin = (typeof ORIGINS)[number];
