import type { RouteObject } from 'react-router';

const handle = { roles: ['director', 'coordinator'] };

export const routes: RouteObject[] = [
  {
    path: '/calendrier/planification',
    handle,
    lazy: async () => ({ Component: (await import('./planning-page')).PlanningPage }),
  },
  {
    path: '/calendrier/planification/:id',
    handle,
    lazy: async () => ({ Component: (await import('./planned-page')).PlannedPage }),
  },
];
