import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/quinzaine',
    handle: { roles: ['tutor', 'director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./fortnight-page')).FortnightPage }),
  },
];
