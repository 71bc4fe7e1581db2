import type { RouteObject } from 'react-router';

/** Every variant of the strip on one page, in development builds only. */
export const publicRoutes: RouteObject[] = import.meta.env.DEV
  ? [{ path: '/galerie', lazy: async () => ({ Component: (await import('./gallery-page')).GalleryPage }) }]
  : [];
