import type { Refusal } from '#platform';

/** The age that counts, the day on which it is read in words, and whether that day is over. */
export interface AgeRead {
  age: number;
  day: string;
  past: boolean;
}

/** The criteria that are not met, told to the person: what is so, never what to do with them. */
export function toldKindly(refusals: readonly Refusal[], { age, day, past }: AgeRead): string[] {
  const aged = `Vous ${past ? 'aviez' : 'aurez'} ${age} ans le ${day}`;
  const words: Record<string, string> = {
    'eligibility.too_young': `${aged} : le programme accueille un peu plus tard. Une promotion suivante vous conviendra peut-être mieux.`,
    'eligibility.too_old': `${aged} : c’est au-delà de l’âge prévu par le programme.`,
    'eligibility.level_too_high':
      'Vous avez déjà un diplôme au-dessus du bac+1 : le programme s’adresse d’abord à celles et ceux qui n’en ont pas.',
    'eligibility.too_many_validated_years':
      'Vous avez validé plus d’une année après le bac : le programme en prévoit une au plus.',
    'eligibility.representative_missing':
      'Vous serez mineur ou mineure à l’entrée : il faudra le nom d’un représentant légal. L’école vous le demandera.',
  };
  return refusals.map(({ code }) => words[code] ?? 'L’école vérifiera avec vous un point de votre dossier.');
}
