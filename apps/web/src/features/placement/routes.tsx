import { IconMapPin } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';
import type { Role } from '../session/session-api';

const staff: Role[] = ['director', 'coordinator'];

export const routes: RouteObject[] = [
  {
    path: '/placement',
    handle: { roles: staff },
    lazy: async () => ({ Component: (await import('./placement-page')).PlacementPage }),
  },
];

export const navigation: NavigationEntry[] = [
  { path: '/placement', label: 'Placement', icon: IconMapPin, roles: staff, order: 55 },
];
