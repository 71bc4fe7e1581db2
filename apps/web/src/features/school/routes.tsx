import { IconSchool } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/reglages/ecole',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./school-page')).SchoolPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/reglages/ecole',
    label: 'Identité de l’école',
    icon: IconSchool,
    roles: ['director', 'coordinator'],
    order: 110.5,
  },
];
