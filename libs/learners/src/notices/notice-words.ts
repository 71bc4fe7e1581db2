/** How the information on data protection was given. */
export const noticeMeans = {
  in_person: 'Remise en main propre',
  email: 'Envoyée par e-mail',
  post: 'Envoyée par courrier',
  online: 'Lue en ligne',
} as const satisfies Record<string, string>;
export type NoticeMeans = keyof typeof noticeMeans;

export const imageAnswers = {
  given: 'Accord donné',
  refused: 'Accord refusé',
  withdrawn: 'Accord retiré',
} as const satisfies Record<string, string>;
export type ImageAnswer = keyof typeof imageAnswers;

export const consentGivers = {
  person: 'La personne',
  representative: 'Son représentant légal',
} as const satisfies Record<string, string>;
export type ConsentGiver = keyof typeof consentGivers;
