import type { RouteObject } from 'react-router';
import type { Role } from '../session/session-api';

const school: Role[] = ['director', 'coordinator', 'trainer'];
const staff: Role[] = ['director', 'coordinator'];

export const routes: RouteObject[] = [
  {
    path: '/structures',
    handle: { roles: school },
    lazy: async () => ({ Component: (await import('./hosts-page')).HostsPage }),
  },
  {
    path: '/structures/nouvelle',
    handle: { roles: staff },
    lazy: async () => ({ Component: (await import('./new-host-page')).NewHostPage }),
  },
  {
    path: '/structures/:id',
    handle: { roles: school },
    lazy: async () => ({ Component: (await import('./host-page')).HostPage }),
  },
];
