import { Button, Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { typeset } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { QueryState } from '../../states';
import { offerUndo, say, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import classes from './privacy.module.css';
import { endProcessing, type Processing, registerQuery, saveProcessing } from './privacy-api';

const FIELDS = [
  ['name', 'Nom'],
  ['purpose', 'Finalité'],
  ['legalBasis', 'Base légale'],
  ['people', 'Personnes concernées'],
  ['categories', 'Données'],
  ['recipients', 'Qui les lit ou les reçoit'],
  ['retention', 'Durée'],
  ['security', 'Sécurité'],
] as const;
const EMPTY = Object.fromEntries(FIELDS.map(([key]) => [key, ''])) as Record<
  (typeof FIELDS)[number][0],
  string
>;

const fieldsOf = (activity: Processing): typeof EMPTY =>
  Object.assign({}, EMPTY, Object.fromEntries(FIELDS.map(([key]) => [key, activity[key]])));

/** What protects those of the product is the same for all, and said once. */
const fieldsShown = ({ id }: Processing) =>
  FIELDS.slice(1).filter(([key]) => id !== null || key !== 'security');

export function RegisterPage() {
  const register = useQuery(registerQuery);
  const mayManage = useMay('privacy.manage');
  const [opened, setOpened] = useState<Processing | 'new'>();
  return (
    <Page
      title="Registre des traitements"
      lead="Ce que l’outil fait des données, calculé sur ce qu’il fait vraiment, et ce que l’école y ajoute."
      action={
        <Group className={classes.noPrint}>
          <Button
            component="a"
            href="/api/processing-activities/register.pdf"
            download
            variant="default"
            leftSection={<IconDownload size={18} />}
          >
            PDF
          </Button>
          {mayManage && (
            <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened('new')}>
              Ajouter un traitement
            </Button>
          )}
        </Group>
      }
    >
      <QueryState query={register}>
        {(all) => (
          <Stack>
            <Text>
              Sécurité de tous les traitements de l’outil{'\u00a0'}:{' '}
              {typeset(all.find(({ id }) => id === null)?.security ?? '')}.
            </Text>
            {all.map((activity) => (
              <Activity
                key={activity.id ?? activity.name}
                activity={activity}
                onChange={mayManage && activity.id ? () => setOpened(activity) : undefined}
              />
            ))}
          </Stack>
        )}
      </QueryState>
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened === 'new' ? 'Ajouter un traitement' : (opened?.name ?? '')}
      >
        {opened && (
          <ProcessingForm activity={opened === 'new' ? null : opened} onDone={() => setOpened(undefined)} />
        )}
      </SidePanel>
    </Page>
  );
}

function Activity({ activity, onChange }: { activity: Processing; onChange?: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['privacy'] });
  const ending = useMutation({
    mutationFn: () => endProcessing(activity.id ?? ''),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: `« ${activity.name} » est terminé.`,
        undo: async () => {
          const { id: _, ...body } = activity;
          await saveProcessing(null, body);
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Paper withBorder p="md" component="section" className={classes.activity}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <Title order={2} size="h4">
          {activity.name}
        </Title>
        {onChange && (
          <Group gap="xs" className={classes.noPrint}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={onChange}
              aria-label={`Modifier ${activity.name}`}
            >
              Modifier
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              loading={ending.isPending}
              onClick={() => ending.mutate()}
              aria-label={`Terminer ${activity.name}`}
            >
              Terminer
            </Button>
          </Group>
        )}
      </Group>
      <Facts facts={fieldsShown(activity).map(([key, label]) => [label, typeset(activity[key])])} />
    </Paper>
  );
}

function ProcessingForm({ activity, onDone }: { activity: Processing | null; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: activity ? fieldsOf(activity) : EMPTY,
    send: async (values) => {
      await saveProcessing(activity?.id ?? null, values);
      await client.invalidateQueries({ queryKey: ['privacy'] });
      say('Registre à jour.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SimpleGrid cols={1}>
          {FIELDS.map(([key, label]) =>
            key === 'name' ? (
              <TextInput key={key} label={label} required {...form.getInputProps(key)} />
            ) : (
              <Textarea key={key} label={label} required autosize minRows={1} {...form.getInputProps(key)} />
            ),
          )}
        </SimpleGrid>
        <FormEnd label="Enregistrer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
