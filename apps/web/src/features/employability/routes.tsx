import { IconCertificate } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  { path: '/insertion', lazy: async () => ({ Component: (await import('./insertion-page')).InsertionPage }) },
  { path: '/insertion/jurys', lazy: async () => ({ Component: (await import('./juries-page')).JuriesPage }) },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/insertion/jurys',
    label: 'Résultats des jurys',
    icon: IconCertificate,
    roles: ['director', 'coordinator'],
    order: 81,
    secondary: true,
  },
];
