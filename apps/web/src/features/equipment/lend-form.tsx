import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { cancelLoan, KINDS, type LoanBody, lend } from './equipment-api';

/** Lends something by its number; a number nobody wrote down is new. */
export function LendForm({ learnerId, onDone }: { learnerId: string; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['equipment'] });
  const form = useProblemForm({
    initialValues: { kind: 'laptop', inventoryNumber: '', label: '', lentOn: useSchoolToday(), dueOn: '' },
    validate: {
      inventoryNumber: (value) => (value.trim() ? null : 'Indiquez le numéro d’inventaire.'),
      lentOn: (value) => (value ? null : 'Indiquez le jour du prêt.'),
    },
    send: async (values) => {
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
      const { id } = await lend(learnerId, filled as unknown as LoanBody);
      await refresh();
      onDone();
      offerUndo({
        message: `Prêt de ${values.inventoryNumber.toUpperCase()} enregistré.`,
        undo: async () => {
          await cancelLoan(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label="Matériel"
            data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            key={form.key('kind')}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label="Numéro d’inventaire"
            key={form.key('inventoryNumber')}
            {...form.getInputProps('inventoryNumber')}
          />
          <TextInput
            label="Désignation"
            description="Facultative, pour un matériel nouveau"
            key={form.key('label')}
            {...form.getInputProps('label')}
          />
          <TextInput
            label="Prêté le"
            type="date"
            key={form.key('lentOn')}
            {...form.getInputProps('lentOn')}
          />
          <TextInput
            label="À rendre le"
            description="Facultatif : sinon, à la sortie"
            type="date"
            key={form.key('dueOn')}
            {...form.getInputProps('dueOn')}
          />
        </SimpleGrid>
        <FormEnd label="Enregistrer le prêt" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
