import type { Refusal } from '#platform';
import { isIdcc, isNaf, isSiren, isSiret, normaliseSiret } from './identifiers.rules.js';

/** An account number is typed or pasted there: two letters, two digits, then the account. */
const LIKE_IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;

/** One sentence for a SIRET that cannot be: another number, too short, false SIREN, or wrong key. */
export function refusalsOfSiret(typed: string, field = 'siret'): Refusal[] {
  if (isSiret(typed)) return [];
  const digits = normaliseSiret(typed);
  const refusal = (code: string, message: string): Refusal[] => [
    { code, message, field, source: 'Règle du numéro SIRET' },
  ];
  if (LIKE_IBAN.test(digits)) {
    return refusal(
      'siret.iban',
      'C’est un IBAN, le numéro d’un compte bancaire. Le SIRET a 14 chiffres et aucune lettre\u00A0: effacez celui-ci et recopiez le SIRET.',
    );
  }
  if (isSiren(digits)) {
    return refusal(
      'siret.siren',
      'C’est un SIREN\u00A0: ajoutez les 5 chiffres de l’établissement, qui le suivent dans le SIRET.',
    );
  }
  if (!/^\d+$/.test(digits))
    return refusal('siret.not_digits', 'Un SIRET ne contient que des chiffres, 14 en tout.');
  if (digits.length !== 14) {
    return refusal(
      'siret.wrong_length',
      `Un SIRET a 14 chiffres, celui-ci en a ${digits.length}. Recopiez-le d’un document officiel.`,
    );
  }
  if (!isSiren(digits.slice(0, 9))) {
    return refusal(
      'siret.wrong_siren',
      'Les 9 premiers chiffres ne forment pas un numéro SIREN\u00A0: l’un d’eux est faux. Recopiez le SIRET d’un document officiel.',
    );
  }
  return refusal(
    'siret.wrong_key',
    'Le dernier chiffre ne correspond pas aux autres\u00A0: un chiffre est faux. Recopiez le SIRET d’un document officiel.',
  );
}

/** Activity code and collective agreement, when they are given. */
export function refusalsOfActivity(given: { naf?: string | null; idcc?: string | null }): Refusal[] {
  const refusals: Refusal[] = [];
  if (given.naf && !isNaf(given.naf)) {
    refusals.push({
      code: 'naf.malformed',
      message: 'Un code d’activité a quatre chiffres et une lettre, comme 62.01Z.',
      field: 'naf',
    });
  }
  if (given.idcc && !isIdcc(given.idcc)) {
    refusals.push({
      code: 'idcc.malformed',
      message: 'Un numéro de convention collective a quatre chiffres, comme 1486.',
      field: 'idcc',
    });
  }
  return refusals;
}
