import { ActionIcon, Button, Kbd, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../../features/session/session-api';
import { AccountMenu } from './account-menu';
import classes from './shell.module.css';

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { schoolName } = useSession();
  return (
    <div className={classes.topBar}>
      <Link to="/" className={classes.brand} aria-label="Tandem, accueil">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <Text fw={700}>Tandem</Text>
        <Text size="sm" className={classes.school}>
          {schoolName}
        </Text>
      </Link>
      <Button
        visibleFrom="sm"
        variant="default"
        leftSection={<IconSearch size={16} />}
        rightSection={<Kbd size="xs">/</Kbd>}
        onClick={onSearch}
        aria-keyshortcuts="/ Control+K"
      >
        Rechercher
      </Button>
      <ActionIcon
        hiddenFrom="sm"
        variant="subtle"
        color="gray"
        size={44}
        aria-label="Rechercher"
        onClick={onSearch}
      >
        <IconSearch size={22} />
      </ActionIcon>
      <AccountMenu />
    </div>
  );
}
