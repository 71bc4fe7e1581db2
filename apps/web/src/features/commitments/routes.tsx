import { IconTargetArrow } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/engagements',
    lazy: async () => ({ Component: (await import('./commitments-page')).CommitmentsPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/engagements',
    label: 'Engagements',
    icon: IconTargetArrow,
    roles: ['director', 'coordinator', 'trainer'],
    order: 95,
  },
];
