import { Temporal } from 'temporal-polyfill';

/** A cell read, or the French sentence that says why not. `null` is an empty cell. */
export type Read<T> = { value: T } | { refused: string; code: string };

const refused = (code: string, sentence: string) => ({ code, refused: sentence });

/** « - », « n/a », « néant »: how people write that there is nothing. */
export const isBlank = (text: string) => /^(-+|–|—|\/|n\/?a|néant|aucun renseignement)?$/i.test(text.trim());

/** Text a spreadsheet would run as a formula; a phone number may begin with « + ». */
export const looksLikeFormula = (text: string) => /^[=+\-@]/.test(text.trim());

/** DD/MM/YYYY (also with dots or dashes) or ISO, as an ISO date. A two-digit year is refused. */
export function readDate(text: string): Read<string> {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(written);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(written)) {
    return refused(
      'date-ambiguous',
      `L’année de «\u00a0${written}\u00a0» est ambiguë. Écrivez-la avec quatre chiffres.`,
    );
  }
  const [year, month, day] = iso ? iso.slice(1, 4) : french ? [french[3], french[2], french[1]] : [];
  if (!year || !month || !day) {
    return refused(
      'date-unreadable',
      `«\u00a0${written}\u00a0» n’est pas une date. Écrivez-la sous la forme 31/12/2007.`,
    );
  }
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return { value: Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString() };
  } catch {
    return refused('date-impossible', `Le ${written} n’existe pas dans le calendrier.`);
  }
}

/** One address, in lower case. */
export function readEmail(text: string): Read<string> {
  const address = text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (
    address.length <= 254 &&
    /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9à-ÿ-]+(\.[a-z0-9à-ÿ-]+)*\.[a-z]{2,}$/.test(address) &&
    !address.includes('..')
  ) {
    return { value: address };
  }
  return refused('email-unreadable', `«\u00a0${text.trim()}\u00a0» n’est pas une adresse e-mail.`);
}

/** A French number in any usual writing, or a foreign one with its « + », as +33612345678. */
export function readPhone(text: string): Read<string> {
  const compact = text
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-/()  ]/g, '');
  const international = compact.replace(/^00/, '+');
  const french = /^(?:\+33|0)([1-9]\d{8})$/.exec(international) ?? /^([1-9]\d{8})$/.exec(international);
  if (french) return { value: `+33${french[1]}` };
  if (/^\+(?!33)[1-9]\d{7,14}$/.test(international)) return { value: international };
  return refused('phone-unreadable', `«\u00a0${text.trim()}\u00a0» n’est pas un numéro de téléphone.`);
}

/** Five digits; a spreadsheet that ate the leading zero is forgiven. */
export function readPostcode(text: string): Read<string> {
  const digits = text.replace(/\s/g, '');
  if (/^\d{4,5}$/.test(digits)) return { value: digits.padStart(5, '0') };
  return refused('postcode-unreadable', `«\u00a0${text.trim()}\u00a0» n’est pas un code postal.`);
}

export function readYesNo(text: string): Read<boolean> {
  const word = text.trim().toLowerCase();
  if (/^(oui|o|x|vrai|1|validée?)$/.test(word)) return { value: true };
  if (/^(non|n|faux|0|non validée?|)$/.test(word)) return { value: false };
  return refused('yes-no-unreadable', `«\u00a0${text.trim()}\u00a0»\u00a0: répondez par oui ou par non.`);
}
