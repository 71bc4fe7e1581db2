import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { wordsQuery } from '../applications/applications-api';
import { addPrescriber, changePrescriber, type Prescriber, type PrescriberBody } from './prescribers-api';

/** An organisation of the directory, new or corrected. */
export function PrescriberForm({
  prescriber,
  onDone,
}: {
  prescriber: Prescriber | null;
  onDone: (id: string) => void;
}) {
  const client = useQueryClient();
  const words = useQuery(wordsQuery);
  const form = useProblemForm({
    initialValues: {
      kind: (prescriber?.kind ?? '') as string,
      name: prescriber?.name ?? '',
      commune: prescriber?.commune ?? '',
      notes: prescriber?.notes ?? '',
    },
    validate: {
      kind: (value) => (value ? null : 'Choisissez la sorte d’organisme.'),
      name: (value) => (value.trim() ? null : 'Indiquez le nom.'),
    },
    send: async (values) => {
      const body = Object.fromEntries(
        Object.entries(values).filter(([, value]) => value),
      ) as unknown as PrescriberBody;
      const id = prescriber?.id ?? (await addPrescriber(body)).id;
      if (prescriber) await changePrescriber(prescriber.id, body);
      await Promise.all(
        [['prescribers'], ['referrals']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
      say(prescriber ? 'Organisme modifié.' : 'Organisme ajouté à l’annuaire.');
      onDone(id);
    },
  });
  const kinds = (words.data?.prescribers ?? []).filter(({ code }) => code !== 'self');
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Sorte d’organisme"
          data={[
            { value: '', label: 'Choisissez…' },
            ...kinds.map(({ code, label }) => ({ value: code, label })),
          ]}
          key={form.key('kind')}
          {...form.getInputProps('kind')}
        />
        <TextInput label="Nom" key={form.key('name')} {...form.getInputProps('name')} />
        <TextInput label="Commune" key={form.key('commune')} {...form.getInputProps('commune')} />
        <Textarea
          label="Notes"
          description="Sur l’organisme, jamais sur une personne orientée."
          autosize
          minRows={2}
          key={form.key('notes')}
          {...form.getInputProps('notes')}
        />
        <FormEnd sending={form.sending} onCancel={prescriber ? () => onDone(prescriber.id) : undefined} />
      </Stack>
    </form>
  );
}
