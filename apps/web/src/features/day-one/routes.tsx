import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/promotions/:id/codes',
    handle: { roles: ['director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./day-one-page')).DayOnePage }),
  },
];
