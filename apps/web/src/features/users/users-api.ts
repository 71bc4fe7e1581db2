import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { Role } from '../session/session-api';

export interface Account {
  id: string;
  displayName: string;
  email: string;
  roles: Role[];
  /** ISO instant, null while active. */
  deactivatedAt: string | null;
}

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => send<Account[]>('GET', '/api/users', undefined, signal),
});
export const invite = (body: { email: string; roles: Role[] }) => send('POST', '/api/invitations', body);
export const deactivate = (id: string) => send('POST', `/api/users/${encodeURIComponent(id)}/deactivation`);
export const reactivate = (id: string) => send('DELETE', `/api/users/${encodeURIComponent(id)}/deactivation`);
