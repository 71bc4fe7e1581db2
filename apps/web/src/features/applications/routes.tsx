import type { RouteObject } from 'react-router';

const handle = { roles: ['director', 'coordinator'] };

export const routes: RouteObject[] = [
  {
    path: '/candidatures',
    handle,
    lazy: async () => ({ Component: (await import('./applications-page')).ApplicationsPage }),
  },
  {
    path: '/candidatures/nouvelle',
    handle,
    lazy: async () => ({ Component: (await import('./application-form-page')).NewApplicationPage }),
  },
  {
    path: '/candidatures/import',
    handle,
    lazy: async () => ({ Component: (await import('./import-page')).ImportPage }),
  },
  {
    path: '/candidatures/:id',
    handle,
    lazy: async () => ({ Component: (await import('./application-page')).ApplicationPage }),
  },
  {
    path: '/candidatures/:id/modifier',
    handle,
    lazy: async () => ({ Component: (await import('./application-form-page')).ChangeApplicationPage }),
  },
];
