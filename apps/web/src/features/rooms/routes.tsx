import { IconDoor } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';
import type { Role } from '../session/session-api';

const SCHOOL: Role[] = ['director', 'coordinator', 'trainer'];
const STAFF: Role[] = ['director', 'coordinator'];

export const routes: RouteObject[] = [
  {
    path: '/salles',
    handle: { roles: SCHOOL },
    lazy: async () => ({ Component: (await import('./rooms-page')).RoomsPage }),
  },
  {
    path: '/salles/demandes',
    handle: { roles: SCHOOL },
    lazy: async () => ({ Component: (await import('./hall-requests-page')).HallRequestsPage }),
  },
  {
    path: '/salles/demandes/nouvelle',
    handle: { roles: STAFF },
    lazy: async () => ({ Component: (await import('./ask-hall-page')).AskHallPage }),
  },
  {
    path: '/salles/demandes/:id',
    handle: { roles: SCHOOL },
    lazy: async () => ({ Component: (await import('./hall-request-page')).HallRequestPage }),
  },
];

export const navigation: NavigationEntry[] = [
  { path: '/salles', label: 'Salles', icon: IconDoor, roles: SCHOOL, order: 75 },
  {
    path: '/salles/demandes',
    label: 'Demandes de la grande salle',
    icon: IconDoor,
    roles: SCHOOL,
    order: 76,
    secondary: true,
  },
];
