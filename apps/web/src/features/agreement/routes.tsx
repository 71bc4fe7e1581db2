import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/convention',
    handle: { roles: ['director', 'coordinator', 'trainer', 'department_officer'] },
    lazy: async () => ({ Component: (await import('./agreement-page')).AgreementPage }),
  },
];
