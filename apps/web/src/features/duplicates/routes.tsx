import { IconUsers } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/candidatures/doublons',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./duplicates-page')).DuplicatesPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/candidatures/doublons',
    label: 'Doublons à examiner',
    short: 'Doublons',
    icon: IconUsers,
    roles: ['director', 'coordinator'],
    order: 32,
    secondary: true,
  },
];
