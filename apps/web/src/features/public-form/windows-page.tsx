import { Anchor, Badge, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read, send } from '../../api/client';
import type { components } from '../../api/schema';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';

type Window = components['schemas']['WindowView'];

const windowsQuery = queryOptions({
  queryKey: ['application-windows'],
  queryFn: ({ signal }) => read(api.GET('/api/application-windows', { signal })),
});

/** When each promotion takes applications from the public form. */
export function WindowsPage() {
  const query = useQuery(windowsQuery);
  const address = `${window.location.origin}/candidater`;
  return (
    <Page
      title="Formulaire de candidature"
      lead="Sans dates, une promotion prend des candidatures jusqu’à la veille de sa rentrée."
    >
      <Text>
        À donner aux prescripteurs et à afficher :{' '}
        <Anchor href="/candidater" underline="always">
          {address}
        </Anchor>
      </Text>
      <QueryState query={query}>
        {(windows) => (
          <Stack gap="xl">
            {windows.map((one) => (
              <WindowForm key={`${one.cohortId} ${one.opensOn} ${one.closesOn}`} one={one} />
            ))}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function WindowForm({ one }: { one: Window }) {
  const client = useQueryClient();
  const path = `/api/cohorts/${encodeURIComponent(one.cohortId)}/application-window`;
  const refresh = () => client.invalidateQueries({ queryKey: windowsQuery.queryKey });
  const form = useProblemForm({
    initialValues: { opensOn: one.opensOn ?? '', closesOn: one.closesOn ?? '' },
    validate: {
      opensOn: (value) => (value ? null : 'Indiquez le jour d’ouverture.'),
      closesOn: (value) => (value ? null : 'Indiquez le jour de fermeture.'),
    },
    send: async (values) => {
      await send('PUT', path, values);
      await refresh();
      say(`Dates de ${one.cohortName} enregistrées.`);
    },
  });
  const clear = async () => {
    try {
      await send('DELETE', path);
      await refresh();
      say(`${one.cohortName} prend des candidatures jusqu’à sa rentrée.`);
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return (
    <section aria-label={one.cohortName}>
      <Group gap="sm" mb="xs">
        <Title order={2}>{one.cohortName}</Title>
        <Badge variant="default" size="lg" tt="none">
          {one.open ? 'Ouverte aujourd’hui' : 'Fermée aujourd’hui'}
        </Badge>
      </Group>
      <form onSubmit={form.submit} noValidate>
        <ProblemAlert form={form} />
        <Group align="flex-end" gap="sm">
          <TextInput label="Du" type="date" key={form.key('opensOn')} {...form.getInputProps('opensOn')} />
          <TextInput label="Au" type="date" key={form.key('closesOn')} {...form.getInputProps('closesOn')} />
          <Button type="submit" loading={form.sending}>
            Enregistrer
          </Button>
          {one.opensOn && (
            <Button variant="default" onClick={() => void clear()}>
              Sans dates
            </Button>
          )}
        </Group>
      </form>
    </section>
  );
}
