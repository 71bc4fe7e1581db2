import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { send } from '../../api/client';

export type Role = 'director' | 'coordinator' | 'trainer' | 'tutor' | 'learner' | 'department_officer';

export interface User {
  id: string;
  displayName: string;
  email: string | null;
  roles: Role[];
  permissions: string[];
  /** Whether a second factor is active. */
  secondFactor: boolean;
  /** The role asks for a second factor that is not set up: only the security page is open. */
  secondFactorMissing: boolean;
}

export interface Session {
  user: User | null;
  demo: { accounts: { role: Role; label: string; email: string }[] } | null;
  /** The school's day, 'YYYY-MM-DD': the simulated one in a demo. */
  schoolToday: string;
  schoolName: string;
  /** Whether `schoolToday` is not the real day. */
  simulated: boolean;
}

export interface OwnSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  device: string;
  current: boolean;
}

export interface Invitation {
  email: string;
  roles: Role[];
  expired: boolean;
}

export interface FirstDirector extends Record<string, unknown> {
  displayName: string;
  email: string;
  password: string;
}

export const ROLE_LABELS: Record<Role, string> = {
  director: 'Direction',
  coordinator: 'Coordination',
  trainer: 'Formation',
  tutor: 'Maître d’apprentissage',
  learner: 'Apprenant',
  department_officer: 'Département',
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => send<Session>('GET', '/api/session', undefined, signal),
  staleTime: 5 * 60_000,
});

/** The session as last read; the router has read it before any page is shown. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** The person signed in; only for pages inside the shell. */
export function useUser(): User {
  const { user } = useSession();
  if (!user) throw new Error('useUser is for pages behind sign-in');
  return user;
}

/** The school's day, 'YYYY-MM-DD'. */
export const useSchoolToday = (): string => useSession().schoolToday;

/** Whether the server grants a permission to the person signed in. */
export const useMay = (permission: string): boolean => useUser().permissions.includes(permission);

/** Forgets everything read for the previous person, then reads the session again. */
export function useSessionRefresh(): () => Promise<Session> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    await client.invalidateQueries({ queryKey: ['session'], refetchType: 'none' });
    return client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  };
}

const at = encodeURIComponent;

export const signIn = (body: { email: string; password: string; code?: string }) =>
  send<{ user: User }>('POST', '/api/session', body);
export const signInToDemo = (role: Role) => send('POST', '/api/session/demo', { role });
export const signOut = () => send('DELETE', '/api/session');

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => send<OwnSession[]>('GET', '/api/sessions', undefined, signal),
});
export const endSession = (id: string) => send('DELETE', `/api/sessions/${at(id)}`);

export const askPasswordReset = (email: string) => send('POST', '/api/password-resets', { email });
export const resetPassword = (token: string, password: string) =>
  send('POST', `/api/password-resets/${at(token)}`, { password });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => send<Invitation>('GET', `/api/invitations/${at(token)}`, undefined, signal),
    retry: false,
  });
export const acceptInvitation = (token: string, body: { displayName: string; password: string }) =>
  send('POST', `/api/invitations/${at(token)}`, body);
export const renewInvitation = (token: string) => send('POST', `/api/invitations/${at(token)}/renewal`);

export const askAccessLink = (email: string) => send('POST', '/api/access-links', { email });
export const enterByLink = (token: string) => send('POST', `/api/access-links/${at(token)}/session`);
export const renewAccessLink = (token: string) => send('POST', `/api/access-links/${at(token)}/renewal`);

export const createFirstDirector = (token: string, body: FirstDirector) =>
  send('POST', `/api/first-director/${at(token)}`, body);

export const startSecondFactor = () =>
  send<{ otpauthUri: string; secret: string }>('POST', '/api/second-factor');
export const confirmSecondFactor = (code: string) =>
  send<{ recoveryCodes: string[] }>('PUT', '/api/second-factor', { code });
export const removeSecondFactor = (code: string) => send('DELETE', '/api/second-factor', { code });
