import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/calendrier',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./timeline-page')).TimelinePage }),
  },
  {
    path: '/calendrier/:cohortId',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./cohort-calendar-page')).CohortCalendarPage }),
  },
  {
    path: '/calendrier/:cohortId/versions',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./versions-page')).VersionsPage }),
  },
];
