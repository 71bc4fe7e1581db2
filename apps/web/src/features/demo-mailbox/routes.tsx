import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/messagerie-demo',
    lazy: async () => ({ Component: (await import('./mailbox-page')).MailboxPage }),
  },
];
