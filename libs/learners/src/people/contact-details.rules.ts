import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min';

const tight = (typed: string): string => typed.replace(/[\s\u00A0\u202F.\-()/]/g, '').toUpperCase();

/** A postcode or INSEE code as it is stored: no spaces nor dots, capitals. */
export const normalisePlaceCode = tight;

/** A French postcode: five digits. */
export function isPostcode(typed: string): boolean {
  return /^\d{5}$/.test(tight(typed));
}

/** The INSEE code of a commune, which is not a postcode: 41018, 2A004. */
export function isInseeCommune(typed: string): boolean {
  return /^(\d{2}|2A|2B)\d{3}$/.test(tight(typed));
}

/**
 * A French telephone number as it is stored (+33639980001), from `06 39 98 00 01`, `+33 6…`, `0033 6…` or
 * `+33 (0)6…`; null when it is none.
 */
export function normalisePhone(typed: string): string | null {
  const found = parsePhoneNumberFromString(typed, 'FR', metadata);
  return found?.isValid() && found.countryCallingCode === '33' ? found.number : null;
}

/** A French telephone number, however it was typed. */
export function isPhone(typed: string): boolean {
  return normalisePhone(typed) !== null;
}
