import type { SchoolIdentity } from '#partnership';

export const placeLine = (address: string | null, postcode: string, city: string): string =>
  [address, `${postcode} ${city}`].filter(Boolean).join(', ');

/** Where school half-days are spent: « École du Cher, 3 rue du Port, 41000 Blois »; the bare name until it is typed. */
export const schoolPlace = (school: SchoolIdentity | null, schoolName: string): string =>
  school ? `${school.name}, ${placeLine(school.address, school.postcode, school.city)}` : schoolName;
