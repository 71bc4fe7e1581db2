import { IconUserCog } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/reglages/utilisateurs',
    lazy: async () => ({ Component: (await import('./users-page')).UsersPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/reglages/utilisateurs',
    label: 'Utilisateurs',
    icon: IconUserCog,
    roles: ['director'],
    order: 111,
  },
];
