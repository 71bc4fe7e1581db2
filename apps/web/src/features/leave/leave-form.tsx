import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { FormEnd, ProblemAlert, useProblemForm, validateDayRange } from '../../forms';
import { offerUndo } from '../../undo';
import { grantLeave, type Holder, KINDS, type LeaveBody, withdrawLeave } from './leave-api';

const kinds = Object.entries(KINDS).map(([value, label]) => ({ value, label }));

/** Grants leave; why it takes half-days at school is asked once the server has said that it does. */
export function LeaveForm({
  holder,
  refresh,
  onDone,
}: {
  holder: Holder;
  refresh: () => Promise<unknown>;
  onDone: () => void;
}) {
  const [atSchool, setAtSchool] = useState(false);
  const form = useProblemForm({
    initialValues: {
      kind: 'paid' as LeaveBody['kind'],
      firstDay: '',
      firstHalf: 'morning' as LeaveBody['firstHalf'],
      lastDay: '',
      lastHalf: 'afternoon' as LeaveBody['lastHalf'],
      note: '',
      schoolReason: '',
    },
    validate: validateDayRange,
    send: async ({ note, schoolReason, ...values }) => {
      const { id } = await grantLeave(holder, {
        ...values,
        note: note.trim() || null,
        schoolReason: schoolReason.trim() || null,
      }).catch((problem: unknown) => {
        if (asksWhy(problem)) setAtSchool(true);
        throw problem;
      });
      await refresh();
      onDone();
      offerUndo({
        message: 'Congé accordé.',
        undo: async () => {
          await withdrawLeave(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NativeSelect label="Genre" data={kinds} key={form.key('kind')} {...form.getInputProps('kind')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Premier jour"
            type="date"
            key={form.key('firstDay')}
            {...form.getInputProps('firstDay')}
          />
          <NativeSelect
            label="À partir de"
            data={[
              { value: 'morning', label: 'ce matin-là' },
              { value: 'afternoon', label: 'cet après-midi-là' },
            ]}
            key={form.key('firstHalf')}
            {...form.getInputProps('firstHalf')}
          />
          <TextInput
            label="Dernier jour"
            description="Compris"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="date"
            key={form.key('lastDay')}
            {...form.getInputProps('lastDay')}
          />
          <NativeSelect
            label="Jusqu’à la fin de"
            data={[
              { value: 'afternoon', label: 'cet après-midi-là' },
              { value: 'morning', label: 'ce matin-là' },
            ]}
            key={form.key('lastHalf')}
            {...form.getInputProps('lastHalf')}
          />
        </SimpleGrid>
        {atSchool && (
          <TextInput
            label="Pourquoi des demi-journées à l’école"
            key={form.key('schoolReason')}
            {...form.getInputProps('schoolReason')}
          />
        )}
        <TextInput
          label="Précision"
          description="Facultative, pour l’équipe"
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        <FormEnd label="Accorder le congé" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

const asksWhy = (problem: unknown): boolean =>
  problem instanceof Problem && problem.errors.some(({ field }) => field === 'schoolReason');
