import { NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { changeDeadline, type Deadline, deadlinesQuery, withdrawDeadline } from './clocks-api';

type Value = number | string | boolean;

const UNITS: Partial<Record<Deadline['unit'], string>> = {
  months: 'mois',
  days: 'jours',
  working_days: 'jours ouvrables',
  hours: 'heures',
  percent: '%',
  people: 'personnes',
};

/** Another value of a number of the law, from a day on, with its source. */
export function DeadlineForm({ deadline, onDone }: { deadline: Deadline; onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries(deadlinesQuery),
      client.invalidateQueries({ queryKey: ['clocks'] }),
      client.invalidateQueries({ queryKey: ['to-do'] }),
    ]);
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { value: deadline.value as unknown as Value, effectiveFrom: today, source: '' },
    validate: {
      value: (value) => (value === '' ? 'Indiquez la nouvelle valeur.' : null),
      effectiveFrom: (value) => (value ? null : 'Indiquez la date d’effet.'),
      source: (value) =>
        value.trim() ? null : 'Dites d’où vient ce changement\u00a0: loi, décret, campagne…',
    },
    send: async (values) => {
      const { id } = await changeDeadline({ key: deadline.key, ...values });
      await refresh();
      onDone();
      offerUndo({
        message: `Le délai change à partir du ${mediumDay(values.effectiveFrom)}.`,
        undo: async () => {
          await withdrawDeadline(id);
          await refresh();
        },
      });
    },
  });
  const input = form.getInputProps('value');
  const set = (value: Value) => form.setFieldValue('value', value as never);
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        {deadline.unit === 'flag' ? (
          <Radio.Group
            label="Nouvelle valeur"
            error={input.error}
            value={input.value ? 'yes' : 'no'}
            onChange={(value) => set(value === 'yes')}
          >
            <Stack gap={4} mt={4}>
              <Radio value="yes" label="Oui" />
              <Radio value="no" label="Non" />
            </Stack>
          </Radio.Group>
        ) : deadline.unit === 'day' ? (
          <TextInput type="date" label="Nouvelle date" {...input} />
        ) : (
          <NumberInput
            label="Nouvelle valeur"
            allowDecimal={false}
            allowNegative={false}
            suffix={`\u00a0${UNITS[deadline.unit]}`}
            error={input.error}
            value={input.value as number}
            onChange={(value) => set(value === '' ? '' : Number(value))}
          />
        )}
        <TextInput
          label="Date d’effet"
          description="Un contrat commencé avant garde l’ancienne valeur."
          type="date"
          {...form.getInputProps('effectiveFrom')}
        />
        <TextInput label="Source" placeholder="Décret n° …" {...form.getInputProps('source')} />
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
