import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../session/session-api';

/** From a person's file to what the school keeps of them. Nothing for who may not read it. */
export function PersonDataLink({ learnerId }: { learnerId: string }) {
  if (!useMay('privacy.read')) return null;
  return (
    <Text size="sm">
      <Anchor component={Link} underline="always" to={`/confidentialite/personnes/${learnerId}`}>
        Données personnelles conservées
      </Anchor>
    </Text>
  );
}
