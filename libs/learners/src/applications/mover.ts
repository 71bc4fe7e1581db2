import type { Actor } from '#identity';

/** The role under which an actor moves applications: the one that may most. */
export const moverRole = ({ roles }: Pick<Actor, 'roles'>): string =>
  roles.includes('director') ? 'director' : roles.includes('coordinator') ? 'coordinator' : (roles[0] ?? '');
