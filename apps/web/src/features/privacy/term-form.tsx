import { NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { typeset } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { decideTerm, type Term } from './privacy-api';

/** Decides how long, from a day on. */
export function TermForm({ term, onDone }: { term: Term; onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const form = useProblemForm({
    initialValues: { months: term.months as number | string, effectiveFrom: today, source: '' },
    validate: {
      months: (value) => (value === '' ? 'Indiquez un nombre de mois.' : null),
      source: (value) => (value.trim() ? null : 'Dites qui l’a décidé, et quand.'),
    },
    send: async ({ months, effectiveFrom, source }) => {
      await decideTerm({ rule: term.rule, months: Number(months), effectiveFrom, source: source.trim() });
      await client.invalidateQueries({ queryKey: ['privacy'] });
      say('Durée décidée. Elle vaut pour les prochaines annonces.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{typeset(`Comptée depuis ${term.from}. ${term.act}`)}</Text>
        <ProblemAlert form={form} />
        <NumberInput
          label="Durée, en mois"
          min={0}
          max={600}
          allowDecimal={false}
          required
          {...form.getInputProps('months')}
        />
        <TextInput type="date" label="À partir du" required {...form.getInputProps('effectiveFrom')} />
        <TextInput
          label="Source de la décision"
          placeholder="Décision de la direction du 18 mai 2027"
          required
          {...form.getInputProps('source')}
        />
        <FormEnd label="Décider cette durée" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
