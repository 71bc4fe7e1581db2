const laPosteSiren = '356000000';
const laPosteHeadOffice = '35600000000048';

const tight = (typed: string): string => typed.replace(/[\s\u00A0\u202F.\-_]/g, '').toUpperCase();

/** The fourteen digits of a SIRET, from what was typed with spaces or dots. */
export const normaliseSiret = tight;

/** The nine digits of a SIREN, from what was typed with spaces or dots. */
export const normaliseSiren = tight;

/** The activity code as it is stored: 6201Z for 62.01Z. */
export const normaliseNaf = tight;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const weighed = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** A company's number: nine digits whose key is Luhn's. */
export function isSiren(typed: string): boolean {
  const digits = normaliseSiren(typed);
  return /^\d{9}$/.test(digits) && digits !== '000000000' && passesLuhn(digits);
}

/**
 * A site's number: fourteen digits whose first nine are a SIREN and whose key
 * is Luhn's; at La Poste, but for its head office, the sum of the digits divides by five instead.
 */
export function isSiret(typed: string): boolean {
  const digits = normaliseSiret(typed);
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (digits === laPosteHeadOffice) return true;
  if (digits.startsWith(laPosteSiren)) return [...digits].reduce((sum, d) => sum + Number(d), 0) % 5 === 0;
  return passesLuhn(digits);
}

/** The SIREN that a SIRET belongs to. */
export function sirenOfSiret(siret: string): string {
  return normaliseSiret(siret).slice(0, 9);
}

/** An activity code of the NAF: four digits and a letter; its nomenclature's version is stored beside it. */
export function isNaf(typed: string): boolean {
  return /^\d{4}[A-Z]$/.test(normaliseNaf(typed));
}

/** The number of a collective agreement: four digits. */
export function isIdcc(typed: string): boolean {
  return /^\d{4}$/.test(tight(typed));
}
