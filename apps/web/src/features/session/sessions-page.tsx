import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { moment } from '../../format/dates';
import { Page } from '../../page/page';
import { QueryState } from '../../states/query-state';
import { say, sayFailure } from '../../undo';
import { endSession, sessionsQuery } from './session-api';

export function SessionsPage() {
  const sessions = useQuery(sessionsQuery);
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      await client.invalidateQueries(sessionsQuery);
      say('Session fermée.');
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Page title="Mes sessions" lead="Les appareils sur lesquels votre compte est ouvert.">
      <QueryState query={sessions} rows={3}>
        {(list) => (
          <Stack gap="sm" maw="45rem" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {list.map((session) => (
              <Paper key={session.id} component="li" withBorder p="sm">
                <Group justify="space-between" gap="sm">
                  <div>
                    <Text fw={500}>{session.device}</Text>
                    <Text size="sm" c="dimmed">
                      Ouverte le {moment(session.createdAt)}, vue le {moment(session.lastSeenAt)}
                    </Text>
                  </div>
                  {session.current ? (
                    <Badge variant="outline" tt="none">
                      Cet appareil
                    </Badge>
                  ) : (
                    <Button
                      variant="default"
                      loading={ending.isPending && ending.variables === session.id}
                      onClick={() => ending.mutate(session.id)}
                      aria-label={`Fermer la session ${session.device}`}
                    >
                      Fermer
                    </Button>
                  )}
                </Group>
              </Paper>
            ))}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}
