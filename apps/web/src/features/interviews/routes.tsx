import { IconMessages } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

const staff = { roles: ['director', 'coordinator'] };
const school = { roles: ['director', 'coordinator', 'trainer'] };

export const routes: RouteObject[] = [
  {
    path: '/entretiens',
    handle: school,
    lazy: async () => ({ Component: (await import('./interviews-page')).InterviewsPage }),
  },
  {
    path: '/entretiens/:id',
    handle: school,
    lazy: async () => ({ Component: (await import('./interview-page')).InterviewPage }),
  },
  {
    path: '/reglages/grilles-d-entretien',
    handle: staff,
    lazy: async () => ({ Component: (await import('./grids-page')).GridsPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/entretiens',
    label: 'Entretiens',
    icon: IconMessages,
    roles: ['director', 'coordinator', 'trainer'],
    order: 32,
  },
  {
    path: '/reglages/grilles-d-entretien',
    label: 'Grilles d’entretien',
    icon: IconMessages,
    roles: ['director', 'coordinator'],
    order: 113,
    secondary: true,
  },
];
