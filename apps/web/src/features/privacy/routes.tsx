import {
  IconAlertTriangle,
  IconArchive,
  IconEye,
  IconHourglass,
  IconListDetails,
  IconMessageQuestion,
  IconShieldLock,
  IconUserShield,
} from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';
import type { Role } from '../session/session-api';

const DIRECTION = { roles: ['director'] satisfies Role[] };
const STAFF = { roles: ['director', 'coordinator'] satisfies Role[] };

export const routes: RouteObject[] = [
  {
    path: '/confidentialite',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('./privacy-page')).PrivacyPage }),
  },
  {
    path: '/confidentialite/conservation',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('./retention-page')).RetentionPage }),
  },
  {
    path: '/confidentialite/demandes',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('./requests-page')).RequestsPage }),
  },
  {
    path: '/confidentialite/registre',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('./register-page')).RegisterPage }),
  },
  {
    path: '/confidentialite/acces',
    handle: DIRECTION,
    lazy: async () => ({ Component: (await import('./readings-page')).ReadingsPage }),
  },
  {
    path: '/confidentialite/violations',
    handle: DIRECTION,
    lazy: async () => ({ Component: (await import('./breaches-page')).BreachesPage }),
  },
  {
    path: '/confidentialite/archives',
    handle: DIRECTION,
    lazy: async () => ({ Component: (await import('./archive-page')).ArchivePage }),
  },
  {
    path: '/confidentialite/personnes/:id',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('./person-data-page')).PersonDataPage }),
  },
  {
    path: '/mes-donnees',
    lazy: async () => ({ Component: (await import('./my-data-page')).MyDataPage }),
  },
];

const page = (
  path: string,
  label: string,
  icon: NavigationEntry['icon'],
  roles: Role[],
): NavigationEntry => ({
  path: `/confidentialite/${path}`,
  label,
  icon,
  roles,
  order: 113,
  secondary: true,
});

export const navigation: NavigationEntry[] = [
  {
    path: '/confidentialite',
    label: 'Confidentialité',
    icon: IconShieldLock,
    roles: STAFF.roles,
    order: 112,
  },
  page('conservation', 'Durées de conservation', IconHourglass, STAFF.roles),
  page('demandes', 'Demandes sur les données', IconMessageQuestion, STAFF.roles),
  page('registre', 'Registre des traitements', IconListDetails, STAFF.roles),
  page('acces', 'Journal des accès', IconEye, DIRECTION.roles),
  page('violations', 'Violations de données', IconAlertTriangle, DIRECTION.roles),
  page('archives', 'Dossiers archivés', IconArchive, DIRECTION.roles),
  {
    path: '/mes-donnees',
    label: 'Mes données',
    short: 'Données',
    icon: IconUserShield,
    roles: ['learner', 'tutor'],
    order: 114,
  },
];
