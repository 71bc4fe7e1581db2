import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/presence',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./presence-page')).PresencePage }),
  },
  {
    path: '/presence/:cohortId/:day/:half',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./sheet-page')).SheetPage }),
  },
];
