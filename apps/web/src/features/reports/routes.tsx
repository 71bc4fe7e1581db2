import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/rapports', lazy: async () => ({ Component: (await import('./reports-page')).ReportsPage }) },
];
