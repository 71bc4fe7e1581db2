export const contractKinds = {
  apprenticeship: 'Contrat d’apprentissage',
  professionalisation: 'Contrat de professionnalisation',
  internship: 'Convention de stage',
} as const satisfies Record<string, string>;

export type ContractKind = keyof typeof contractKinds;

/** What the host's tutor is called under each kind of contract. */
export const tutorTitles: Readonly<Record<ContractKind, string>> = {
  apprenticeship: 'maître d’apprentissage',
  professionalisation: 'tuteur',
  internship: 'tuteur de stage',
};
