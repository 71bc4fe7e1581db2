import { plainLetters } from './person-key.rules.js';

/** The promotion a cell names, by its name or its number (« Promotion 3 », « 3 »); null when it names none. */
export function cohortWished(
  wish: string | undefined,
  cohorts: readonly { id: string; number: number; name: string }[],
): string | null {
  if (!wish) return null;
  const plain = (text: string) => `${plainLetters(text)}${text.replace(/\D/g, '')}`;
  const named = cohorts.filter(({ name }) => plain(name) === plain(wish));
  if (named.length === 1) return named[0]!.id;
  const number = /^(?:promo(?:tion)?|p)?\s*(?:n°\s*)?(\d{1,3})$/i.exec(wish.trim())?.[1];
  return cohorts.find((cohort) => cohort.number === Number(number))?.id ?? null;
}
