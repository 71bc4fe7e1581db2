import { IconDeviceLaptop } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/materiel',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./equipment-page')).EquipmentPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/materiel',
    label: 'Matériel prêté',
    icon: IconDeviceLaptop,
    roles: ['director', 'coordinator'],
    order: 41,
    secondary: true,
  },
];
