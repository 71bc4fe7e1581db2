const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « 12 480 », « 3,5 »: written here and not by Intl, whose spaces change between versions of Node. */
export function frenchNumber(value: number, decimals = 0) {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A share from 0 to 1 as « 91,8 % ». */
export const frenchPercent = (share: number, decimals = 1) =>
  `${frenchNumber(share * 100, decimals)}${NO_BREAK}%`;

/** ISO date as « 18/05/2027 ». */
export const shortDate = (iso: string) => iso.split('-').reverse().join('/');

/** ISO date as « 18 mai 2027 », « 1er mars 2027 ». */
export function longDate(iso: string) {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day === 1 ? '1er' : day}${NO_BREAK}${MONTHS[(month ?? 1) - 1]}${NO_BREAK}${year}`;
}

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${frenchNumber(count)}${NO_BREAK}${Math.abs(count) < 2 ? one : many}`;
