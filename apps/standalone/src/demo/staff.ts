import type { Role } from '#identity';
import type { DemoAccount } from '../parts.js';
import { idsFor } from './ids.js';

/** Everybody's password in the demonstration; printed, so that nobody takes it for a secret. */
const PASSWORD = 'demonstration-tandem';

const demo = (role: Role, label: string): DemoAccount => ({
  role,
  label,
  email: `demo.${role}@example.org`,
  password: PASSWORD,
});

/** One person for each role, as the sign-in page and the terminal name them. */
export const demoAccounts: DemoAccount[] = [
  demo('director', 'Direction'),
  demo('coordinator', 'Coordination'),
  demo('trainer', 'Formation'),
  demo('tutor', 'Maître d’apprentissage'),
  demo('learner', 'Apprenant'),
  demo('department_officer', 'Département'),
];

export const demoEmail = (role: Role): string => demoAccounts.find((account) => account.role === role)!.email;

export interface Account {
  id: string;
  email: string | null;
  displayName: string;
  role: Role;
  /** Those without one have never come in. */
  hasPassword: boolean;
}

const id = idsFor('staff');
const member = (role: Role, displayName: string, email = demoEmail(role), hasPassword = true): Account => ({
  id: id(),
  email,
  displayName,
  role,
  hasPassword,
});

export const director = member('director', 'Claire Vasseur');
export const coordinator = member('coordinator', 'Karim Pelletier');
export const trainers = [
  member('trainer', 'Sandrine Guillot'),
  member('trainer', 'Olivier Konaté', 'olivier.konate@example.org'),
  member('trainer', 'Delphine Joly', 'delphine.joly@example.org'),
] as const;
/** Who comes for a subject only. */
export const visitingTrainers = [
  member('trainer', 'Nadège Ferrand', 'nadege.ferrand@example.org'),
  member('trainer', 'Hugo Delmas', 'hugo.delmas@example.org'),
] as const;
export const officer = member('department_officer', 'Véronique Maillard');
/** Invited, not come yet. */
export const invited = member('department_officer', 'Thierry Hamon', 'thierry.hamon@example.org', false);

export const staff: readonly Account[] = [
  director,
  coordinator,
  ...trainers,
  ...visitingTrainers,
  officer,
  invited,
];
