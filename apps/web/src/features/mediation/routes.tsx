import { IconHeartHandshake } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/calendrier/mediation',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./mediation-page')).MediationPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/calendrier/mediation',
    label: 'Médiation',
    icon: IconHeartHandshake,
    roles: ['director', 'coordinator', 'trainer'],
    order: 73,
  },
];
