import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { SidePanel } from '../../page/side-panel';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { giveBack, type Loan, type LoanReturnBody, STATES, takeReturnBack } from './equipment-api';

/** The return of something lent, beside the list. */
export function ReturnPanel({ loan, onClose }: { loan: Loan | undefined; onClose: () => void }) {
  return (
    <SidePanel
      opened={loan !== undefined}
      onClose={onClose}
      title={loan && `Retour de ${loan.inventoryNumber}`}
    >
      {loan && <ReturnForm key={loan.id} loan={loan} onDone={onClose} />}
    </SidePanel>
  );
}

function ReturnForm({ loan, onDone }: { loan: Loan; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['equipment'] });
  const form = useProblemForm({
    initialValues: { returnedOn: useSchoolToday(), state: 'good', note: '' },
    validate: { returnedOn: (value) => (value ? null : 'Indiquez le jour du retour.') },
    send: async ({ note, ...values }) => {
      await giveBack(loan.id, { ...values, ...(note ? { note } : {}) } as LoanReturnBody);
      await refresh();
      onDone();
      offerUndo({
        message: `Retour de ${loan.inventoryNumber} enregistré.`,
        undo: async () => {
          await takeReturnBack(loan.id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Text size="sm">
          {loan.kindLabel}, prêté à {loan.firstName} {loan.lastName} le {mediumDay(loan.lentOn)} par{' '}
          {loan.lentBy}.
        </Text>
        <TextInput
          label="Rendu le"
          type="date"
          key={form.key('returnedOn')}
          {...form.getInputProps('returnedOn')}
        />
        <NativeSelect
          label="État"
          description="Perdu : il ne reviendra pas, et ne peut plus être prêté."
          data={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
          key={form.key('state')}
          {...form.getInputProps('state')}
        />
        <Textarea
          label="Précision"
          description="Facultative"
          autosize
          minRows={2}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        <FormEnd label="Enregistrer le retour" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
