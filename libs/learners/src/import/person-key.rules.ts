/** Letters only, lower case, without accents: « Jean-Luc », « jean luc » and « JEAN LUC » are one. */
export function plainLetters(text: string) {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '');
}

/**
 * What two applications of one person have in common: both names in any order, and the birth date (ISO).
 * Prescribers swap first and last name often enough for the order not to count.
 */
export function personKey(firstName: string, lastName: string, birthDate: string) {
  return [...[plainLetters(firstName), plainLetters(lastName)].sort(), birthDate].join('|');
}
