import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay, plusDays } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { SidePanel } from '../../page/side-panel';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { assigneesQuery, decideToDo, type ToDoItem, toDoQuery, withdrawToDoDecision } from './today-api';

type Deciding = { item: ToDoItem; kind: 'later' | 'assigned' };

/** Puts an item off to a day, or gives it to somebody: beside the list, which stays in view. */
export function DecisionPanel({ deciding, onClose }: { deciding: Deciding | null; onClose: () => void }) {
  return (
    <SidePanel
      opened={deciding !== null}
      onClose={onClose}
      title={deciding?.kind === 'assigned' ? 'Confier à quelqu’un' : 'Remettre à plus tard'}
    >
      {deciding && <DecisionForm key={deciding.item.key + deciding.kind} {...deciding} onDone={onClose} />}
    </SidePanel>
  );
}

function DecisionForm({ item, kind, onDone }: Deciding & { onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const assignees = useQuery({ ...assigneesQuery, enabled: kind === 'assigned' });
  const later = kind === 'later';
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { until: plusDays(today, 7), assigneeId: '', reason: '' },
    validate: {
      until: (value) => (later && !value ? 'Choisissez le jour où la tâche reviendra.' : null),
      assigneeId: (value) => (later || value ? null : 'Choisissez à qui confier la tâche.'),
      reason: (value) => (later && !value.trim() ? 'Dites pourquoi en quelques mots.' : null),
    },
    send: async ({ until, assigneeId, reason }) => {
      const { id } = await decideToDo({
        item: item.key,
        kind,
        reason,
        ...(later ? { until } : { assigneeId }),
      });
      await client.invalidateQueries(toDoQuery);
      onDone();
      const name = assignees.data?.find((one) => one.id === assigneeId)?.name;
      offerUndo({
        message: later ? `La tâche revient le ${mediumDay(until)}.` : `La tâche est confiée à ${name}.`,
        undo: async () => {
          await withdrawToDoDecision(id);
          await client.invalidateQueries(toDoQuery);
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <Text>{item.title}</Text>
        <ProblemAlert form={form} />
        {later ? (
          <TextInput
            type="date"
            label="Revient le"
            description="Trois mois au plus."
            min={plusDays(today, 1)}
            required
            {...form.getInputProps('until')}
          />
        ) : (
          <NativeSelect
            label="À qui"
            required
            data={[
              { value: '', label: 'Choisir' },
              ...(assignees.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('assigneeId')}
          />
        )}
        <Textarea
          label={later ? 'Pourquoi' : 'Précision'}
          description="Lu par toute l’équipe."
          autosize
          minRows={2}
          required={later}
          {...form.getInputProps('reason')}
        />
        <FormEnd
          label={later ? 'Remettre à plus tard' : 'Confier'}
          sending={form.sending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
