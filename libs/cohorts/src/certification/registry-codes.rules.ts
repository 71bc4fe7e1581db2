/** The control letters of a UAI, in the order of the remainder by 23 (I, O and Q are left out). */
const uaiLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

const tight = (typed: string): string => typed.replace(/[\s\u00A0\u202F.-]/g, '').toUpperCase();

/** The UAI as registers write it (0410001D), from what was typed with spaces, dots or small letters. */
export const normaliseUai = tight;

/** The RNCP code as registers write it (RNCP37674); the bare number is completed with its prefix. */
export function normaliseRncp(typed: string): string {
  const code = tight(typed);
  return /^\d{2,5}$/.test(code) ? `RNCP${code}` : code;
}

/** A school's number in the national register: seven digits, then the letter of the number modulo 23. */
export function isUai(typed: string): boolean {
  const code = normaliseUai(typed);
  if (!/^\d{7}[A-Z]$/.test(code)) return false;
  return uaiLetters[Number(code.slice(0, 7)) % 23] === code[7];
}

/** A certification of the national directory (Code du travail, L6113-1): RNCP and two to five digits. */
export function isRncp(typed: string): boolean {
  return /^RNCP\d{2,5}$/.test(normaliseRncp(typed));
}

/** A block of competences of such a certification: RNCP37674BC01. */
export function isRncpBlock(typed: string): boolean {
  return /^RNCP\d{2,5}BC\d{2}$/.test(tight(typed));
}
