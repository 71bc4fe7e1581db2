import { Drawer, UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import type { NavigationEntry } from '../navigation';
import { currentEntry, NavigationList } from './navigation-list';
import classes from './shell.module.css';

const ROOM = 4;

interface Props {
  entries: NavigationEntry[];
  menuOpen: boolean;
  onMenu: (open: boolean) => void;
}

/** A phone's navigation: the first pages under the thumb, the others behind « Menu ». */
export function BottomBar({ entries, menuOpen, onMenu }: Props) {
  const { pathname } = useLocation();
  const current = currentEntry(entries, pathname);
  const shown = entries.length > ROOM ? entries.slice(0, ROOM - 1) : entries;
  return (
    <nav aria-label="Navigation principale" style={{ height: '100%' }}>
      <ul className={classes.bottomBar}>
        {shown.map((entry) => (
          <li key={entry.path}>
            <Link
              to={entry.path}
              className={classes.bottomItem}
              aria-current={entry === current ? 'page' : undefined}
            >
              <entry.icon size={22} stroke={1.6} aria-hidden="true" />
              <span>{entry.short ?? entry.label}</span>
            </Link>
          </li>
        ))}
        {shown.length < entries.length && (
          <li>
            <UnstyledButton
              className={classes.bottomItem}
              aria-haspopup="dialog"
              aria-expanded={menuOpen}
              onClick={() => onMenu(true)}
            >
              <IconMenu2 size={22} stroke={1.6} aria-hidden="true" />
              <span>Menu</span>
            </UnstyledButton>
          </li>
        )}
      </ul>
      <Drawer
        opened={menuOpen}
        onClose={() => onMenu(false)}
        position="bottom"
        size="auto"
        title="Menu"
        transitionProps={{ duration: 100 }}
      >
        <NavigationList entries={entries} onGo={() => onMenu(false)} />
      </Drawer>
    </nav>
  );
}
