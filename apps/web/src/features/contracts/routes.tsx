import { IconContract } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';
import type { Role } from '../session/session-api';

const readers: Role[] = ['director', 'coordinator', 'tutor', 'learner'];
const staff: Role[] = ['director', 'coordinator'];

export const routes: RouteObject[] = [
  {
    path: '/contrats',
    handle: { roles: readers },
    lazy: async () => ({ Component: (await import('./contracts-page')).ContractsPage }),
  },
  {
    path: '/contrats/nouveau',
    handle: { roles: staff },
    lazy: async () => ({ Component: (await import('./new-contract-page')).NewContractPage }),
  },
  {
    path: '/contrats/:id',
    handle: { roles: readers },
    lazy: async () => ({ Component: (await import('./contract-page')).ContractPage }),
  },
  {
    path: '/contrats/:id/modifier',
    handle: { roles: staff },
    lazy: async () => ({ Component: (await import('./new-contract-page')).DraftPage }),
  },
];

export const navigation: NavigationEntry[] = [
  { path: '/contrats', label: 'Contrat', icon: IconContract, roles: ['tutor', 'learner'], order: 60 },
];
