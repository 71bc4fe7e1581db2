import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { api, read } from '../../api/client';
import { moment } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';

const messagesQuery = queryOptions({
  queryKey: ['demo-messages'],
  queryFn: ({ signal }) => read(api.GET('/api/demo-messages', { signal })),
  refetchInterval: 5_000,
});

/** What would have been sent by e-mail: in the demonstration nothing leaves. */
export function MailboxPage() {
  const messages = useQuery(messagesQuery);
  return (
    <Page
      title="Messagerie de démonstration"
      lead="Tout ce qui serait parti par courriel. En démonstration, rien ne part."
      action={
        <Button variant="default" onClick={() => void messages.refetch()} loading={messages.isFetching}>
          Actualiser
        </Button>
      }
    >
      <QueryState query={messages}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucun message pour l’instant">
              Invitez quelqu’un ou envoyez son lien à un tuteur : le message apparaîtra ici.
            </Empty>
          ) : (
            <Stack>
              <Text size="sm" c="dimmed" role="status">
                {counted(all.length, 'message')}
              </Text>
              {all.map((message) => (
                <Paper withBorder p="md" component="article" key={message.id}>
                  <Title order={2} size="h4">
                    {message.subject}
                  </Title>
                  <Group gap="md" mb="xs">
                    <Text size="sm" c="dimmed">
                      À {message.to}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {moment(message.createdAt)}
                    </Text>
                  </Group>
                  <MessageBody body={message.body} />
                </Paper>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}

const LINK = /(https?:\/\/[^\s]+)/;

function MessageBody({ body }: { body: string }) {
  return (
    <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {body.split(LINK).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        <Fragment key={index}>
          {LINK.test(part) ? (
            <Anchor href={part} underline="always">
              {part}
            </Anchor>
          ) : (
            part
          )}
        </Fragment>
      ))}
    </Text>
  );
}
