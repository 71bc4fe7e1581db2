import { IconHourglass } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/reglages/delais',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./deadlines-page')).DeadlinesPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/reglages/delais',
    label: 'Délais',
    icon: IconHourglass,
    roles: ['director', 'coordinator'],
    order: 113,
  },
];
