import type { RouteObject } from 'react-router';

const page = <Name extends string>(load: () => Promise<Record<Name, () => React.ReactNode>>, name: Name) => ({
  lazy: async () => ({ Component: (await load())[name] }),
});

const reset = page(() => import('./new-password-page'), 'NewPasswordPage');
const invitation = page(() => import('./invitation-page'), 'InvitationPage');
const firstDirector = page(() => import('./first-director-page'), 'FirstDirectorPage');

export const publicRoutes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./entrance')).Entrance }),
    children: [
      { path: '/connexion', ...page(() => import('./sign-in-page'), 'SignInPage') },
      { path: '/mot-de-passe-oublie', ...page(() => import('./forgotten-page'), 'ForgottenPage') },
      { path: '/nouveau-mot-de-passe/:token?', ...reset },
      { path: '/invitation/:token?', ...invitation },
      { path: '/acces/:token?', ...page(() => import('./access-page'), 'AccessPage') },
      { path: '/recevoir-mon-lien', ...page(() => import('./access-request-page'), 'AccessRequestPage') },
      { path: '/premiere-direction/:token?', ...firstDirector },
    ],
  },
];

export const routes: RouteObject[] = [
  { path: '/mon-compte/sessions', ...page(() => import('./sessions-page'), 'SessionsPage') },
  { path: '/mon-compte/securite', ...page(() => import('./security-page'), 'SecurityPage') },
];
