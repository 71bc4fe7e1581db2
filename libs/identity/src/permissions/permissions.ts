export const ROLES = [
  'director',
  'coordinator',
  'trainer',
  'tutor',
  'learner',
  'department_officer',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  director: 'Directeur ou directrice',
  coordinator: 'Coordinateur ou coordinatrice',
  trainer: 'Formateur ou formatrice',
  tutor: 'Maître d’apprentissage',
  learner: 'Apprenant',
  department_officer: 'Agent du département',
};

/** Roles that must be able to prove a second factor: they read other people's files. */
export const SECOND_FACTOR_ROLES: readonly Role[] = [
  'director',
  'coordinator',
  'trainer',
  'department_officer',
];

/** Roles that see every learner; the others see those that an access grant names. */
const SEES_EVERYONE: readonly Role[] = ['director', 'coordinator', 'trainer'];

/** Who may do what. A permission reads « noun.verb »; the route declares it. */
const TABLE = {
  'account.manage': ['director'],
  'audit.read': ['director'],
  'history.read': ['director', 'coordinator'],
  'list.export': ['director', 'coordinator'],
  'search.use': ['director', 'coordinator', 'trainer'],
  'agreement.read': ['director', 'coordinator', 'trainer', 'department_officer'],
  'agreement.manage': ['director'],
  'school.read': ['director', 'coordinator'],
  'school.manage': ['director'],
  'room.read': ['director', 'coordinator', 'trainer'],
  'room.manage': ['director', 'coordinator'],
  'cohort.read': ['director', 'coordinator', 'trainer'],
  'cohort.manage': ['director', 'coordinator'],
  'application.read': ['director', 'coordinator'],
  'application.manage': ['director', 'coordinator'],
  'interview.read': ['director', 'coordinator', 'trainer'],
  'interview.manage': ['director', 'coordinator'],
  'waiver.sign': ['director'],
  'document.read': ['director', 'coordinator'],
  'document.manage': ['director', 'coordinator'],
  'document-demand.manage': ['director'],
  'protected.read': ['director', 'coordinator'],
  'protected.manage': ['director', 'coordinator'],
  'notice.read': ['director', 'coordinator'],
  'notice.manage': ['director', 'coordinator'],
  'learner.read': ['director', 'coordinator', 'trainer', 'tutor', 'learner'],
  'learner.manage': ['director', 'coordinator'],
  'host.read': ['director', 'coordinator', 'trainer'],
  'host.manage': ['director', 'coordinator'],
  'contract.read': ['director', 'coordinator', 'learner', 'tutor'],
  'contract.manage': ['director', 'coordinator'],
  'contract-rules.manage': ['director'],
  'calendar.read': ['director', 'coordinator', 'trainer', 'tutor', 'learner'],
  'calendar.manage': ['director', 'coordinator'],
  'sheet.read': ['director', 'coordinator', 'trainer'],
  'sheet.record': ['director', 'coordinator', 'trainer'],
  'presence.read': ['director', 'coordinator', 'trainer', 'tutor', 'learner'],
  'presence.correct': ['director', 'coordinator', 'trainer'],
  'workplace.record': ['tutor', 'coordinator', 'director'],
  'jury.read': ['director', 'coordinator', 'trainer'],
  'jury.manage': ['director', 'coordinator'],
  'follow-up.read': ['director', 'coordinator'],
  'follow-up.manage': ['director', 'coordinator'],
  'clock.read': ['director', 'coordinator', 'tutor', 'learner'],
  'clock.mark': ['director', 'coordinator'],
  'deadline.read': ['director', 'coordinator'],
  'deadline.manage': ['director'],
  'to-do.read': ['director', 'coordinator', 'trainer', 'tutor', 'learner'],
  'to-do.decide': ['director', 'coordinator'],
  'national-record.read': ['director', 'coordinator'],
  'national-record.export': ['director'],
  'learner-status.read': ['director', 'coordinator'],
  'report.request': ['director', 'coordinator'],
  'report.read': ['director', 'coordinator', 'department_officer'],
  'privacy.read': ['director', 'coordinator'],
  'privacy.manage': ['director'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof TABLE;
export const PERMISSIONS = Object.keys(TABLE) as Permission[];

/** Every permission that at least one of these roles gives. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) =>
    (TABLE[permission] as readonly Role[]).some((role) => roles.includes(role)),
  );
}

/** The roles that hold at least one of these permissions. */
export const rolesHolding = (permissions: readonly Permission[]): Role[] =>
  ROLES.filter((role) => permissions.some((one) => (TABLE[one] as readonly Role[]).includes(role)));

/** Whether these roles see every learner. */
export const seesEveryone = (roles: readonly Role[]): boolean =>
  roles.some((role) => SEES_EVERYONE.includes(role));
