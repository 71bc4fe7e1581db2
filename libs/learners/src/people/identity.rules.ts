import type { Refusal } from '#platform';
import { plainLetters } from '../import/person-key.rules.js';
import { isInseeCommune, isPostcode, normalisePlaceCode } from './contact-details.rules.js';

/** What the national record may take of a person, besides the name; each of them may be missing. */
export interface OptionalIdentity {
  sex: 'F' | 'M' | null;
  street: string | null;
  communeInsee: string | null;
  birthPostcode: string | null;
  birthCommuneInsee: string | null;
  ine: string | null;
}

export const sexLabels = { F: 'Féminin', M: 'Masculin' } as const;

/** Nobody older applies, and a year typed short (1890 for 1990) is caught. */
const EARLIEST_BIRTH = '1920-01-01';

const INE = [
  /^\d{9}[A-HJK]{2}$/,
  /^\d{10}[A-HJ-NPR-Z]$/,
  /^\d{4}[AD]\d{5}[A-HJ-NPR-Z]$/,
  /^[0-9A-Z]{10}\d$/,
] as const;

/** The national number of a pupil as it is stored: capitals, no space. */
export const normaliseIne = normalisePlaceCode;

/** Whether a text has one of the forms of the national number of a pupil; its key is not public, so that only the form is checked. */
export const isIne = (typed: string): boolean => INE.some((form) => form.test(normaliseIne(typed)));

/** Everything that is misspelt in who a person is, at its field. `today` is the school's day. */
export function refusalsOfIdentity(
  typed: {
    firstName: string;
    lastName: string;
    birthDate: string;
    postcode?: string | null;
    communeInsee?: string | null;
    birthPostcode?: string | null;
    birthCommuneInsee?: string | null;
    ine?: string | null;
  },
  today: string,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: string, message: string) =>
    refusals.push({ code: 'application.misspelt', message, field });
  for (const field of ['firstName', 'lastName'] as const) {
    if (plainLetters(typed[field]) === '') refuse(field, 'Écrivez un nom avec des lettres.');
  }
  if (typed.birthDate > today) refuse('birthDate', 'Cette date est dans le futur.');
  if (typed.birthDate < EARLIEST_BIRTH)
    refuse('birthDate', 'Cette date est trop ancienne. Vérifiez l’année.');
  for (const field of ['postcode', 'birthPostcode'] as const) {
    if (typed[field] && !isPostcode(typed[field])) {
      refuse(field, 'Écrivez les cinq chiffres du code postal, par exemple 41000.');
    }
  }
  for (const field of ['communeInsee', 'birthCommuneInsee'] as const) {
    if (typed[field] && !isInseeCommune(typed[field])) {
      refuse(field, 'Écrivez les cinq caractères du code INSEE de la commune, par exemple 41018 ou 2A004.');
    }
  }
  if (typed.ine && !isIne(typed.ine)) {
    refuse(
      'ine',
      'Ce numéro n’a pas la forme d’un INE\u00A0: onze chiffres et lettres, comme sur un relevé de notes.',
    );
  }
  return refusals;
}
