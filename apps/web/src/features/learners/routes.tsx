import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/apprenants',
    lazy: async () => ({ Component: (await import('./learners-page')).LearnersPage }),
  },
  {
    path: '/apprenants/:id',
    lazy: async () => ({ Component: (await import('./learner-page')).LearnerPage }),
  },
];
