import { IconContract, IconScale } from '@tabler/icons-react';
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
    path: '/reglages/contrats',
    handle: { roles: staff },
    lazy: async () => ({ Component: (await import('./contract-rules-page')).ContractRulesPage }),
  },
  {
    path: '/contrats/:id/modifier',
    handle: { roles: staff },
    lazy: async () => ({ Component: (await import('./new-contract-page')).DraftPage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/reglages/contrats',
    label: 'Règles des contrats et SMIC',
    icon: IconScale,
    roles: ['director', 'coordinator'],
    order: 113,
  },
  { path: '/contrats', label: 'Contrat', icon: IconContract, roles: ['tutor', 'learner'], order: 60 },
];
