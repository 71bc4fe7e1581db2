import { createBrowserRouter, Outlet, redirect } from 'react-router';
import { sessionQuery } from '../features/session/session-api';
import { NotFound } from '../states/not-found';
import { featureRoutes, navigationFor, publicRoutes } from './features';
import { queryClient } from './query-client';
import { RouteFailure } from './route-failure';
import { Starting } from './starting';

const SECURITY = '/mon-compte/securite';

/** Leads to the sign-in page, and back to the address asked for. */
async function requireSession({ request }: { request: Request }) {
  const session = await queryClient.ensureQueryData(sessionQuery);
  const { pathname, search } = new URL(request.url);
  if (session.user?.secondFactorMissing && pathname !== SECURITY) return redirect(SECURITY);
  if (session.user) return null;
  const back = pathname === '/' ? '' : `?retour=${encodeURIComponent(pathname + search)}`;
  return redirect(`/connexion${back}`);
}

/** The first page of a role, when `/` is not one of its pages. */
async function arrive() {
  const session = await queryClient.ensureQueryData(sessionQuery);
  const first = navigationFor(session.user?.roles ?? [], session.demo !== null).find(
    (entry) => !entry.secondary && !entry.demoOnly,
  );
  return redirect(first && first.path !== '/' ? first.path : '/mon-compte/sessions');
}

const hasToday = featureRoutes.some((route) => route.index || route.path === '/');

export const router = createBrowserRouter([
  {
    element: <Outlet />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Starting />,
    children: [
      ...publicRoutes,
      {
        loader: requireSession,
        shouldRevalidate: () => true,
        lazy: async () => ({ Component: (await import('./shell/shell')).Shell }),
        children: [
          {
            errorElement: <RouteFailure inShell />,
            children: [
              ...featureRoutes,
              ...(hasToday ? [] : [{ index: true, loader: arrive }]),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
]);
