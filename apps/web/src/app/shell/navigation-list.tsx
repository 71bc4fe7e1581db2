import { NavLink } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import type { NavigationEntry } from '../navigation';

/** The entry that holds an address: the longest path that begins it. */
export function currentEntry(entries: NavigationEntry[], pathname: string): NavigationEntry | undefined {
  return entries
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

export function NavigationList({ entries, onGo }: { entries: NavigationEntry[]; onGo?: () => void }) {
  const { pathname } = useLocation();
  const current = currentEntry(entries, pathname);
  return entries.map((entry) => (
    <NavLink
      key={entry.path}
      component={Link}
      to={entry.path}
      label={entry.label}
      leftSection={<entry.icon size={20} stroke={1.6} aria-hidden="true" />}
      active={entry === current}
      aria-current={entry === current ? 'page' : undefined}
      onClick={onGo}
    />
  ));
}
