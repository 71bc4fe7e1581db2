import { isNaf, isSiret, normaliseNaf, sirenOfSiret } from '../identifiers/identifiers.rules.js';
import type { DirectoryEntry } from './company-directory.js';

const MOST = 10;
type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
const textOf = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value.trim() : null;

/**
 * What « Recherche d'entreprises » answered, ten sites at most; null when it has not the shape that is documented. A
 * site whose name or number cannot be believed is left out.
 */
export function entriesOf(answer: unknown): DirectoryEntry[] | null {
  const results = objectOf(answer)?.results;
  if (!Array.isArray(results)) return null;
  return results.slice(0, MOST).flatMap((one) => entryOf(objectOf(one)) ?? []);
}

function entryOf(found: Json | null): DirectoryEntry | null {
  const office = objectOf(found?.siege);
  const siret = textOf(office?.siret, 14);
  const name = textOf(found?.nom_complet, 160);
  if (!siret || !name || !isSiret(siret) || found?.siren !== sirenOfSiret(siret)) return null;
  const postcode = textOf(office?.code_postal, 5);
  const naf = textOf(found?.activite_principale, 8);
  return {
    name,
    siren: sirenOfSiret(siret),
    siret,
    address: textOf(office?.adresse, 200),
    postcode: postcode && /^\d{5}$/.test(postcode) ? postcode : null,
    city: textOf(office?.libelle_commune, 100),
    naf: naf && isNaf(naf) ? normaliseNaf(naf) : null,
    isPublic: objectOf(found?.complements)?.est_service_public === true,
  };
}
