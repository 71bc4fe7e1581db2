import { IconCalendarOff } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/reglages/fermetures',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./closures-page')).ClosuresPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/reglages/fermetures',
    label: 'Fermetures',
    icon: IconCalendarOff,
    roles: ['director', 'coordinator'],
    order: 112,
  },
];
