/** What became of a leaver at a moment of the follow-up; « unknown » is the absence of an answer. */
export const situations = {
  salaried: 'En emploi salarié en France',
  self_employed: 'À son compte',
  abroad: 'En emploi à l’étranger',
  studying: 'En études ou en formation',
  job_seeking: 'En recherche d’emploi',
  unable: 'Dans l’impossibilité de travailler',
  inactive: 'Sans emploi et sans recherche',
  unknown: 'Sans réponse',
} as const satisfies Record<string, string>;

export type Situation = keyof typeof situations;

/** One last-year learner at one moment: a person counts once, whatever the number of enrolments. */
export interface LeaverSituation {
  situation: Situation;
  /** Whether the job is in the trade the title aims at; null when there is no job or nobody knows. */
  inTargetTrade: boolean | null;
  /** Whether the full title was awarded. */
  holdsTitle: boolean;
  /** Whether the follow-up of that moment was sent at all. */
  surveyed: boolean;
}
