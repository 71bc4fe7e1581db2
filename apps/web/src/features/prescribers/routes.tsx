import { IconUsers } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

const handle = { roles: ['director', 'coordinator'] };

export const routes: RouteObject[] = [
  {
    path: '/prescripteurs',
    handle,
    lazy: async () => ({ Component: (await import('./prescribers-page')).PrescribersPage }),
  },
  {
    path: '/prescripteurs/:id',
    handle,
    lazy: async () => ({ Component: (await import('./prescriber-page')).PrescriberPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/prescripteurs',
    label: 'Prescripteurs',
    icon: IconUsers,
    roles: ['director', 'coordinator'],
    order: 35,
  },
];
