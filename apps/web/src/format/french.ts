const NBSP = '\u00a0';
const NARROW = '\u202f';

/** French typography of a sentence: narrow space before ; ? !, no-break space before : and inside « », curled apostrophes. */
export function typeset(text: string): string {
  return text
    .replace(/ ([;?!])/g, `${NARROW}$1`)
    .replace(/ :/g, `${NBSP}:`)
    .replace(/(\p{L})'(?=[\p{L}«])/gu, '$1’')
    .replace(/« /g, `«${NBSP}`)
    .replace(/ »/g, `${NBSP}»`)
    .replace(/(\d) (?=[%€h]|\d{3}\b)/g, `$1${NBSP}`);
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** « 1 823,5 » */
export const frenchNumber = (value: number): string => number.format(value);

/** A share between 0 and 1: « 12 % », « 87,5 % ». */
export const frenchPercent = (share: number): string => percent.format(share);

/** An amount in integer cents: « 1 823,03 € ». */
export const frenchEuros = (cents: number): string => euros.format(cents / 100);

/** A phone number, kept as « +33639981234 », as it is dialled: « 06 39 98 12 34 »; one from elsewhere stays as it is. */
export const frenchPhone = (phone: string): string =>
  /^\+33\d{9}$/.test(phone) ? `0${phone.slice(3)}`.replace(/(\d\d)(?=\d)/g, `$1${NBSP}`) : phone;

/** « 1 apprenant », « 17 apprenants », « 0 apprenant »: French takes the plural from two on. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${frenchNumber(count)}${NBSP}${Math.abs(count) < 2 ? one : many}`;
}
