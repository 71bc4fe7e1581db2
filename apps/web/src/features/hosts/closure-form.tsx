import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm, validateDayRange } from '../../forms';
import { offerUndo } from '../../undo';
import { addClosure, removeClosure } from './hosts-api';

export function ClosureForm({ siteId, onDone }: { siteId: string; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const form = useProblemForm({
    initialValues: { name: '', firstDay: '', lastDay: '' },
    validate: {
      name: (value) => (value.trim() ? null : 'Nommez la fermeture, par exemple « Congés d’été ».'),
      ...validateDayRange,
    },
    send: async ({ name, firstDay, lastDay }) => {
      const { id } = await addClosure(siteId, { name: name.trim(), firstDay, lastDay });
      await refresh();
      onDone();
      offerUndo({
        message: `Fermeture « ${name.trim()} » notée.`,
        undo: async () => {
          await removeClosure(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput label="Nom" placeholder="Congés d’été" required {...form.getInputProps('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="date" label="Premier jour" required {...form.getInputProps('firstDay')} />
          <TextInput type="date" label="Dernier jour" required {...form.getInputProps('lastDay')} />
        </SimpleGrid>
        <FormEnd label="Noter la fermeture" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
