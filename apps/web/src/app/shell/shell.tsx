import './shell-styles';
import { AppShell } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useMatches, useNavigation, useRevalidator } from 'react-router';
import 'dayjs/locale/fr';
import { type Role, useSession } from '../../features/session/session-api';
import { Forbidden } from '../../states/forbidden';
import { Loading } from '../../states/loading';
import { OfflineNotice } from '../../states/offline';
import { navigationFor } from '../features';
import { BottomBar } from './bottom-bar';
import { DemoBanner } from './demo-banner';
import { NavigationList } from './navigation-list';
import { Palette } from './palette';
import classes from './shell.module.css';
import { TopBar } from './top-bar';

/** The frame of every page behind sign-in: navigation by role, search, account. */
export function Shell() {
  const session = useSession();
  const { revalidate } = useRevalidator();
  const [menuOpen, setMenuOpen] = useState(false);
  const [searchOpen, setSearchOpen] = useState(false);
  const { pathname } = useLocation();
  const main = useFocusOnNavigation(pathname);
  const busy = useNavigation().state !== 'idle';
  const roles = session.user?.roles ?? [];
  const entries = navigationFor(roles, session.demo !== null);
  const allowed = useRolesOfPage(roles);

  useEffect(() => {
    if (!session.user) void revalidate();
  }, [session.user, revalidate]);
  if (!session.user) return null;

  const visible = entries.filter((entry) => !entry.secondary);
  return (
    <DatesProvider settings={{ locale: 'fr', firstDayOfWeek: 1 }}>
      <a href="#contenu" className={classes.skip}>
        Aller au contenu
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 64, sm: 0 } }}
        padding={0}
        transitionDuration={0}
      >
        <AppShell.Header>
          <TopBar onSearch={() => setSearchOpen(true)} />
        </AppShell.Header>
        <AppShell.Navbar visibleFrom="sm" p="xs" aria-label="Navigation principale">
          <NavigationList entries={visible} />
        </AppShell.Navbar>
        <AppShell.Main id="contenu" tabIndex={-1} ref={main} aria-busy={busy}>
          <DemoBanner />
          <OfflineNotice />
          <div className={classes.page}>
            <Suspense fallback={<Loading />}>{allowed ? <Outlet /> : <Forbidden />}</Suspense>
          </div>
        </AppShell.Main>
        <AppShell.Footer hiddenFrom="sm">
          <BottomBar entries={visible} menuOpen={menuOpen} onMenu={setMenuOpen} />
        </AppShell.Footer>
      </AppShell>
      <Palette entries={entries} open={searchOpen} onOpen={setSearchOpen} />
      <Notifications
        className={classes.notifications}
        position="bottom-center"
        zIndex={400}
        containerWidth={460}
      />
    </DatesProvider>
  );
}

/** A new page begins at its top, for eyes and for screen readers. */
function useFocusOnNavigation(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

/** A route may say `handle: { roles: [...] }`; the server refuses anyway, this only says it sooner. */
function useRolesOfPage(roles: Role[]): boolean {
  return useMatches().every((match) => {
    const asked = (match.handle as { roles?: Role[] } | undefined)?.roles;
    return !asked || asked.some((role) => roles.includes(role));
  });
}
