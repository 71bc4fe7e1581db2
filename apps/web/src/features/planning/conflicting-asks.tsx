import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { typeset } from '../../format/french';
import classes from './planning.module.css';
import type { Planning } from './planning-api';

/** What cannot be had together, each with a way to change it. */
export function ConflictingAsks({ planning }: { planning: Planning }) {
  const { conflict, id } = planning;
  if (!conflict) return null;
  return (
    <Stack gap="md">
      <Alert
        color="red"
        variant="outline"
        icon={<IconAlertTriangle />}
        title="Aucun calendrier ne tient toutes ces demandes à la fois"
      >
        <Text size="sm">
          {conflict.smallest
            ? 'Chacune y est pour quelque chose : il faut en changer une au moins.'
            : 'Le temps a manqué pour prouver qu’elles comptent toutes : commencez par la plus simple à changer.'}
        </Text>
      </Alert>
      <ul className={classes.list}>
        {conflict.asks.map((ask) => (
          <li key={ask.id}>
            <Text fw={500}>{typeset(ask.sentence)}</Text>
            <Text size="sm">
              {typeset(ask.change)}{' '}
              <Anchor component={Link} to={addressOf(ask.id, id)} underline="always">
                {ask.id.endsWith(':locked') ? 'Ouvrir le calendrier' : 'Changer la demande'}
              </Anchor>
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Where an ask is changed: the calendar for what was locked there, the form for the rest. */
function addressOf(ask: string, planningId: string): string {
  const [cohortId, kind] = ask.split(':');
  if (kind === 'locked') return `/calendrier/${cohortId}`;
  return `/calendrier/planification?depuis=${planningId}${kind ? `#promotion-${cohortId}` : ''}`;
}
