import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/', lazy: async () => ({ Component: (await import('./today-page')).TodayPage }) },
  {
    path: '/mon-compte/message',
    handle: { roles: ['director', 'coordinator', 'trainer', 'tutor', 'learner'] },
    lazy: async () => ({ Component: (await import('./weekly-message-page')).WeeklyMessagePage }),
  },
];
