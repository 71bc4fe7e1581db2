import { IconDatabaseExport } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/tableau-national',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./national-page')).NationalPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/tableau-national',
    label: 'Tableau de bord national',
    icon: IconDatabaseExport,
    roles: ['director', 'coordinator'],
    order: 102,
  },
];
