import { Button, Group, Paper, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { type Period, reportsQuery, requestReport } from './reports-api';

/** Asks for a report over a period; the school year so far unless told. */
export function RequestForm({ period }: { period: Period }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: period,
    validate: {
      periodFrom: (value) => (value ? null : 'Indiquez le premier jour de la période.'),
      periodTo: (value) => (value ? null : 'Indiquez le dernier jour de la période.'),
    },
    send: async (values) => {
      await requestReport(values);
      say('Rapport demandé : il se prépare.');
      await client.invalidateQueries(reportsQuery);
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-label="Demander un rapport">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          <ProblemAlert form={form} />
          <Group align="flex-start" gap="md">
            <TextInput
              label="Du"
              type="date"
              w="12rem"
              key={form.key('periodFrom')}
              {...form.getInputProps('periodFrom')}
            />
            <TextInput
              label="Au"
              type="date"
              w="12rem"
              key={form.key('periodTo')}
              {...form.getInputProps('periodTo')}
            />
          </Group>
          <Group>
            <Button type="submit" loading={form.sending}>
              Demander le rapport
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
