import { Temporal } from 'temporal-polyfill';
import { isMinorOn } from '#almanac';
import type { Refusal } from '#platform';

const source = 'Procédure d’admission de l’école';

/** What a file still misses before it is complete; empty when it is. Diplomas and birth date are always there. */
export function missingFromFile(file: {
  birthDate: string;
  email: string | null;
  phone: string | null;
  representatives: readonly { email: string | null; phone: string | null }[];
  referenceDate: string;
}): Refusal[] {
  const minor = isMinorOn(
    Temporal.PlainDate.from(file.birthDate),
    Temporal.PlainDate.from(file.referenceDate),
  );
  const missing: Refusal[] = [];
  if (minor && file.representatives.length === 0) {
    missing.push({
      code: 'application.representative_missing',
      message: 'Ajoutez le représentant légal : la personne sera mineure à l’entrée.',
      field: 'representative',
      source: 'Code civil, représentation du mineur',
    });
  }
  const reachable = [file, ...file.representatives].some(({ email, phone }) => email || phone);
  if (!reachable) {
    missing.push({
      code: 'application.contact_missing',
      message: 'Ajoutez un e-mail ou un téléphone, de la personne ou de son représentant.',
      field: 'email',
      source,
    });
  }
  return missing;
}
