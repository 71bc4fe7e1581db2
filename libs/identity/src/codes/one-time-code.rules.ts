/** No letter that is read as a figure, nor the other way round: codes are copied from paper. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** A code of eight signs out of thirty-one; `pick(n)` gives a random whole number under n. */
export const newCode = (pick: (below: number) => number): string =>
  Array.from({ length: LENGTH }, () => SIGNS[pick(SIGNS.length)]).join('');

/** The code as it is printed: in two halves. */
export const printedCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** What was typed, as the code it may be: capitals, without spaces or dashes; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
