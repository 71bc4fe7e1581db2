import { Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import classes from './offline.module.css';

/** A line at the top of the shell while the network is away. */
export function OfflineNotice() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <Text size="sm" className={classes.notice}>
          <IconWifiOff size={16} aria-hidden="true" /> Hors connexion. Ce que vous voyez date de votre
          dernière connexion ; gardez cette page ouverte pour ne rien perdre.
        </Text>
      )}
    </div>
  );
}
