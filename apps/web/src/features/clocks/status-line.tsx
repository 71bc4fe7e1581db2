import { Badge, Group, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { useMay } from '../session/session-api';
import { statusesQuery } from './clocks-api';

/** The national dashboard's status of a learner: derived, with since when and why. */
export function StatusLine({ learnerId }: { learnerId: string }) {
  const may = useMay('learner-status.read');
  const { data } = useQuery({ ...statusesQuery(learnerId), enabled: may });
  const [status] = data ?? [];
  if (!status) return null;
  return (
    <Group gap="xs">
      <Badge variant="default" tt="none" leftSection={<IconFlag size={14} aria-hidden="true" />}>
        {status.label}
      </Badge>
      <Text size="sm" c="dimmed">
        {typeset(
          `Pour le tableau de bord national, depuis le ${mediumDay(status.since)}. ${status.why}${status.until ? ` Change le ${mediumDay(status.until)} si rien d’autre n’arrive.` : ''}`,
        )}
      </Text>
    </Group>
  );
}
