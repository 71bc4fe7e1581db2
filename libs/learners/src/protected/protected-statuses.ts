/**
 * Priority statuses, kept sealed. Judicial youth protection is never one of them: whoever it follows is followed by a
 * « structure éducative », as many others are.
 */
export const protectedStatuses = {
  rsa: 'RSA, revenu de solidarité active',
  qpv: 'QPV, quartier prioritaire de la politique de la ville',
  frr: 'FRR, zone France ruralités revitalisation',
  rqth: 'RQTH, qualité de travailleur handicapé',
  ase: 'ASE, aide sociale à l’enfance',
  cej: 'CEJ, contrat d’engagement jeune',
  'educational-structure': 'Suivi par une structure éducative',
} as const satisfies Record<string, string>;

export type ProtectedStatus = keyof typeof protectedStatuses;

/** Why somebody opens protected data: logged with each reading. */
export const readingReasons = {
  admission: 'Instruire la candidature',
  support: 'Accompagner la personne ou ouvrir un droit',
  contract: 'Préparer un contrat',
  correction: 'Corriger, à la demande de la personne',
} as const satisfies Record<string, string>;

export type ReadingReason = keyof typeof readingReasons;

/** Who a minor's legal representative is; kept sealed too, since a service tells of a measure. */
export const representativeKinds = {
  parent: 'Parent',
  guardian: 'Tutrice ou tuteur légal',
  service: 'Service de l’aide sociale à l’enfance',
} as const satisfies Record<string, string>;

export type RepresentativeKind = keyof typeof representativeKinds;
