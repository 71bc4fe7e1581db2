import { IconPaperclip } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

const roles: NavigationEntry['roles'] = ['director', 'coordinator'];

export const routes: RouteObject[] = [
  {
    path: '/reglages/pieces',
    handle: { roles },
    lazy: async () => ({ Component: (await import('./demands-page')).DemandsPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/reglages/pieces',
    label: 'Pièces du dossier',
    icon: IconPaperclip,
    roles,
    order: 113,
    secondary: true,
  },
];
