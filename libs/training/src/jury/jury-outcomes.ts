/** What a jury decides for one candidate of a session. */
export const juryOutcomes = {
  title: 'Titre obtenu',
  partial: 'CCP partiels',
  failed: 'Échec',
  absent: 'Absent à la session',
} as const satisfies Record<string, string>;

export type JuryOutcome = keyof typeof juryOutcomes;

export interface JuryResult {
  enrolmentId: string;
  /** YYYY-MM-DD */
  sessionOn: string;
  outcome: JuryOutcome;
  /** Blocks validated when the title is partial, such as RNCP37674BC01. */
  blocks: string[];
}
