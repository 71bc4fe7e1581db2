import { IconFileText } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/candidatures/en-ligne',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./windows-page')).WindowsPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/candidatures/en-ligne',
    label: 'Formulaire de candidature',
    short: 'Formulaire',
    icon: IconFileText,
    roles: ['director', 'coordinator'],
    order: 33,
    secondary: true,
  },
];
