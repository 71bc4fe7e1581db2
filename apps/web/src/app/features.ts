import type { RouteObject } from 'react-router';
import type { Role } from '../features/session/session-api';
import { NAVIGATION, type NavigationEntry } from './navigation';

/** What `src/features/<name>/routes.tsx` may export. Pages are `lazy`; the file itself stays light. */
export interface FeatureModule {
  /** Pages inside the shell, for somebody signed in. */
  routes?: RouteObject[];
  /** Pages that need no session. */
  publicRoutes?: RouteObject[];
  /** Entries that `navigation.ts` does not already list. */
  navigation?: NavigationEntry[];
}

const modules = Object.values(import.meta.glob<FeatureModule>('../features/*/routes.tsx', { eager: true }));

export const featureRoutes = modules.flatMap((module) => module.routes ?? []);
export const publicRoutes = modules.flatMap((module) => module.publicRoutes ?? []);

/** Absolute addresses of a route tree. */
export function pathsOf(routes: RouteObject[], base = ''): string[] {
  return routes.flatMap((route) => {
    const own = route.path?.startsWith('/') ? route.path : `${base}/${route.path ?? ''}`;
    const path = own.replace(/\/+/g, '/').replace(/(?!^)\/$/, '');
    const below = pathsOf(route.children ?? [], path);
    return route.path === undefined && !route.index ? below : [path, ...below];
  });
}

const known = new Set(pathsOf(featureRoutes));
const entries = [...NAVIGATION, ...modules.flatMap((module) => module.navigation ?? [])]
  .filter((entry) => known.has(entry.path))
  .sort((one, other) => one.order - other.order);

/** The entries somebody with these roles is offered, in order. */
export function navigationFor(roles: Role[], demo: boolean): NavigationEntry[] {
  return entries.filter(
    (entry) => entry.roles.some((role) => roles.includes(role)) && (demo || !entry.demoOnly),
  );
}
