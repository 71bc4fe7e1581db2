const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|mois|ans|m²|heures|jours';

/** Typed French as it is printed: spaces that must not break, curved apostrophes. Words are untouched. */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/(?<=\d) (?=[%€])/g, NO_BREAK)
    .replace(new RegExp(`(?<=\\d|1er) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu'), NO_BREAK)
    .replace(/« ?/g, `«${NO_BREAK}`)
    .replace(/ ?»/g, `${NO_BREAK}»`)
    .replace(/(?<=[\p{L}\d)»]) (?=[:;?!](?:\s|$))/gu, NO_BREAK)
    .replace(/(?<=[\p{L}\d])(?=[;?!](?:\s|$))/gu, NO_BREAK)
    .replace(/(?<=\p{L})(?=:\s)/gu, NO_BREAK);
}

/** PDF/UA refuses a character that no embedded font draws: the rare ones become « ? » rather than no report. */
export const printable = (text: string) =>
  text
    .normalize('NFC')
    .replace(
      /[^\n\t\u0020-\u007e\u00a0-\u017f\u0192\u0218-\u021b\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\u2260\u2264\u2265]/gu,
      '?',
    );

/** Every text of a value typeset and printable. */
export function printableDeep(value: unknown): unknown {
  if (typeof value === 'string') return printable(typeset(value));
  if (Array.isArray(value)) return value.map(printableDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableDeep(inner)]));
}
