import type { ContactRole, HostKind } from './hosts-api';

export const KIND_LABELS: Record<HostKind, string> = {
  company: 'Entreprise',
  public_body: 'Employeur public',
};

export const CONTACT_LABELS: Record<ContactRole, string> = {
  signatory: 'Signataire',
  payroll: 'Paie',
  other: 'Autre contact',
};

export const DAY_LABELS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const NARROW = '\u202f';

/** « 732 829 320 00074 » */
export const groupedSiret = (siret: string): string =>
  [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].filter(Boolean).join(NARROW);

/** « du lundi au vendredi », or the days one by one when they do not follow each other. */
export function workedDays(days: number[]): string {
  const names = days.map((day) => DAY_LABELS[day - 1]);
  const inRow = days.length > 2 && days.every((day, rank) => rank === 0 || day === days[rank - 1]! + 1);
  return inRow ? `du ${names[0]} au ${names.at(-1)}` : names.join(', ');
}
