import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { changeGrid, createGrid, type Grid, gridsQuery } from './interviews-api';

/** What a school usually asks; none of it is technical. */
const USUAL = [
  { label: 'Motivation', help: 'Ce qui l’amène ici, ce qu’elle attend de la formation' },
  { label: 'Projet professionnel', help: 'Ce qu’elle sait du métier et de l’alternance' },
  { label: 'Disponibilité', help: 'Trajet, logement, contraintes à prévoir' },
  { label: 'Travail avec les autres', help: 'Ce qu’elle raconte d’un groupe, d’une équipe' },
  { label: 'Persévérance', help: 'Une chose apprise seule ou menée jusqu’au bout' },
];

/** The name and criteria of a grid; publishing makes a new version. */
export function GridForm({ grid, onDone }: { grid?: Grid; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: {
      name: grid?.name ?? '',
      criteria: grid?.criteria.map(({ label, help }) => ({ label, help: help ?? '' })) ?? USUAL,
    },
    send: async (values) => {
      if (grid) await changeGrid(grid.id, values);
      else await createGrid(values);
      await client.invalidateQueries(gridsQuery);
      say(grid ? 'Nouvelle version publiée.' : 'Grille publiée.');
      onDone();
    },
  });
  const { criteria } = form.values;
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput label="Nom de la grille" {...form.getInputProps('name')} />
        <Text size="sm">
          Aucun prérequis technique ne peut être demandé{'\u00a0'}: ni langage, ni logiciel, ni résultat de
          test. Un critère qui en demande un est refusé.
        </Text>
        {criteria.map((criterion, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place until it is published
          <Group key={place} gap="xs" align="flex-start" wrap="nowrap">
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <TextInput label={`Critère ${place + 1}`} {...form.getInputProps(`criteria.${place}.label`)} />
              <TextInput
                aria-label={`Précision du critère ${place + 1}`}
                placeholder="Précision (facultatif)"
                {...form.getInputProps(`criteria.${place}.help`)}
              />
            </Stack>
            <Group gap={4} mt={26} wrap="nowrap">
              <ActionIcon
                variant="default"
                size="lg"
                disabled={place === 0}
                aria-label={`Monter « ${criterion.label} »`}
                onClick={() => form.reorderListItem('criteria', { from: place, to: place - 1 })}
              >
                <IconArrowUp size={16} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                disabled={place === criteria.length - 1}
                aria-label={`Descendre « ${criterion.label} »`}
                onClick={() => form.reorderListItem('criteria', { from: place, to: place + 1 })}
              >
                <IconArrowDown size={16} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                disabled={criteria.length === 1}
                aria-label={`Retirer « ${criterion.label} »`}
                onClick={() => form.removeListItem('criteria', place)}
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            </Group>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            size="xs"
            disabled={criteria.length >= 20}
            onClick={() => form.insertListItem('criteria', { label: '', help: '' })}
          >
            Ajouter un critère
          </Button>
        </Group>
        <FormEnd
          label={grid ? 'Publier une nouvelle version' : 'Publier la grille'}
          sending={form.sending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
