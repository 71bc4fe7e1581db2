import { IconCalendarUser } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

const staff = { roles: ['director', 'coordinator'] };
const school = { roles: ['director', 'coordinator', 'trainer'] };

export const routes: RouteObject[] = [
  {
    path: '/calendrier/:cohortId/seances',
    handle: school,
    lazy: async () => ({ Component: (await import('./week-page')).WeekPage }),
  },
  {
    path: '/calendrier/:cohortId/modeles',
    handle: staff,
    lazy: async () => ({ Component: (await import('./templates-page')).TemplatesPage }),
  },
  {
    path: '/mes-demi-journees',
    handle: school,
    lazy: async () => ({ Component: (await import('./my-sessions-page')).MySessionsPage }),
  },
  {
    path: '/absences-formateurs',
    handle: staff,
    lazy: async () => ({ Component: (await import('./absences-page')).AbsencesPage }),
  },
  {
    path: '/absences-formateurs/:absenceId',
    handle: staff,
    lazy: async () => ({ Component: (await import('./absence-page')).AbsencePage }),
  },
];

export const navigation: NavigationEntry[] = [
  {
    path: '/mes-demi-journees',
    label: 'Mes demi-journées',
    short: 'Séances',
    icon: IconCalendarUser,
    roles: ['trainer'],
    order: 15,
  },
  {
    path: '/absences-formateurs',
    label: 'Absences des formateurs',
    icon: IconCalendarUser,
    roles: ['director', 'coordinator'],
    order: 71,
    secondary: true,
  },
];
