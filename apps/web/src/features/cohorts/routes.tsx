import type { RouteObject } from 'react-router';

const staff = { roles: ['director', 'coordinator'] };

export const routes: RouteObject[] = [
  {
    path: '/promotions',
    lazy: async () => ({ Component: (await import('./cohorts-page')).CohortsPage }),
  },
  {
    path: '/promotions/nouvelle',
    handle: staff,
    lazy: async () => ({ Component: (await import('./cohort-form-page')).NewCohortPage }),
  },
  {
    path: '/promotions/:id',
    lazy: async () => ({ Component: (await import('./cohort-page')).CohortPage }),
  },
  {
    path: '/promotions/:id/modifier',
    handle: staff,
    lazy: async () => ({ Component: (await import('./cohort-form-page')).ChangeCohortPage }),
  },
];
