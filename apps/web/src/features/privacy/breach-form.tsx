import { NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { type Breach, type BreachBody, saveBreach } from './privacy-api';

export const NATURE_WORDS = {
  confidentiality: 'Des données ont été vues par quelqu’un qui ne devait pas',
  integrity: 'Des données ont été modifiées à tort',
  availability: 'Des données sont perdues ou hors d’atteinte',
} as const;
export const RISK_WORDS = {
  none: 'Aucun risque probable',
  some: 'Un risque',
  high: 'Un risque élevé',
} as const;

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A breach, complete or not yet: what is known is noted at once. */
export function BreachForm({ breach, onDone }: { breach: Breach | null; onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const form = useProblemForm({
    initialValues: {
      title: breach?.title ?? '',
      knownAt: breach?.knownAt ?? `${today}T08:00`,
      facts: breach?.facts ?? '',
      nature: (breach?.nature ?? 'confidentiality') as BreachBody['nature'],
      peopleCount: (breach?.peopleCount ?? '') as number | string,
      people: breach?.people ?? '',
      effects: breach?.effects ?? '',
      measures: breach?.measures ?? '',
      risk: (breach?.risk ?? 'some') as BreachBody['risk'],
      authorityToldAt: breach?.authorityToldAt ?? '',
      authorityNotToldWhy: breach?.authorityNotToldWhy ?? '',
      peopleToldAt: breach?.peopleToldAt ?? '',
      peopleNotToldWhy: breach?.peopleNotToldWhy ?? '',
    },
    validate: {
      peopleCount: (value) => (value === '' ? 'Donnez un nombre, même approché.' : null),
    },
    send: async (values) => {
      await saveBreach(breach?.id ?? null, {
        ...values,
        peopleCount: Number(values.peopleCount),
        authorityToldAt: values.authorityToldAt || undefined,
        authorityNotToldWhy: values.authorityNotToldWhy.trim() || undefined,
        peopleToldAt: values.peopleToldAt || undefined,
        peopleNotToldWhy: values.peopleNotToldWhy.trim() || undefined,
      });
      await client.invalidateQueries({ queryKey: ['privacy'] });
      say('Violation notée.');
      onDone();
    },
  });
  const area = { autosize: true, minRows: 2 } as const;
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput label="En une ligne" required {...form.getInputProps('title')} />
        <TextInput type="datetime-local" label="Connue le" required {...form.getInputProps('knownAt')} />
        <Textarea label="Les faits" required {...area} {...form.getInputProps('facts')} />
        <NativeSelect label="Nature" data={options(NATURE_WORDS)} {...form.getInputProps('nature')} />
        <NumberInput
          label="Nombre de personnes"
          min={0}
          allowDecimal={false}
          required
          {...form.getInputProps('peopleCount')}
        />
        <Textarea label="Lesquelles" required {...area} {...form.getInputProps('people')} />
        <Textarea label="Conséquences probables" required {...area} {...form.getInputProps('effects')} />
        <Textarea label="Mesures prises" required {...area} {...form.getInputProps('measures')} />
        <NativeSelect
          label="Risque pour les personnes"
          data={options(RISK_WORDS)}
          {...form.getInputProps('risk')}
        />
        <TextInput
          type="datetime-local"
          label="Autorité prévenue le"
          {...form.getInputProps('authorityToldAt')}
        />
        <Textarea
          label="Pourquoi pas, ou pourquoi après 72 heures"
          {...area}
          {...form.getInputProps('authorityNotToldWhy')}
        />
        <TextInput
          type="datetime-local"
          label="Personnes prévenues le"
          {...form.getInputProps('peopleToldAt')}
        />
        <Textarea
          label="Pourquoi les personnes ne le sont pas"
          {...area}
          {...form.getInputProps('peopleNotToldWhy')}
        />
        <FormEnd label="Enregistrer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
