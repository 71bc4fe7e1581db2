import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/mon-calendrier',
    lazy: async () => ({ Component: (await import('./my-calendar-page')).MyCalendarPage }),
  },
];
