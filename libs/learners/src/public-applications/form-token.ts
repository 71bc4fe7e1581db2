import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Nobody reads and fills the form in less. */
const SHORTEST_MS = 3_000;
/** Somebody may be called away; the next day the promotions may no longer be the same. */
const LONGEST_MS = 24 * 3_600_000;

export type FormVerdict = 'ok' | 'too_fast' | 'too_old' | 'not_ours';

const signed = (key: string, what: string) => createHmac('sha256', key).update(what).digest('base64url');

/** A form's own mark: when it was shown (milliseconds), a number nobody else has, and our signature. */
export function newFormToken(key: string, nowMs: number): string {
  const body = `${nowMs.toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${body}.${signed(key, body)}`;
}

/** What a form's mark says of who sends it: a person needs more than three seconds and less than a day. */
export function formVerdict(key: string, token: string, nowMs: number): FormVerdict {
  const [shownAt = '', number = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signed(key, `${shownAt}.${number}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'not_ours';
  const age = nowMs - Number.parseInt(shownAt, 36);
  if (age < SHORTEST_MS) return 'too_fast';
  return age > LONGEST_MS ? 'too_old' : 'ok';
}

// Letters and digits that are not taken for one another on paper.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const written = (bytes: Buffer, length: number): string =>
  [...bytes.subarray(0, length)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
const inFours = (text: string) => text.replace(/(.{4})(?=.)/g, '$1-');

/** The code of a form, always the same for it: the page that shows it may be sent twice. 39 bits. */
export const codeOfForm = (key: string, token: string): string =>
  inFours(written(createHmac('sha256', key).update(`code ${token}`).digest(), 8));

/** A new code, for a slip. */
export const newCode = (): string => inFours(written(randomBytes(8), 8));

/** What names an application on paper; it opens nothing alone. */
export const newReference = (): string => inFours(written(randomBytes(8), 8));

/** A code or reference as it is compared: capitals, without dashes or spaces. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
