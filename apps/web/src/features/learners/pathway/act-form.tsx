import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { typeset } from '../../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../../forms';
import { offerUndo, say } from '../../../undo';
import { takeStepBack } from './pathway-api';

type Values = Record<string, string>;

interface Field {
  name: string;
  label: string;
  kind: 'day' | 'text' | 'choice';
  description?: string;
  start?: string;
  choices?: { value: string; label: string }[];
  /** What is said when it is left empty. */
  missing: string;
}

interface Props {
  fields: Field[];
  /** What follows from the act, in a sentence; read again as one types. */
  consequence: (values: Values) => string;
  /** The act; gives the id of the step it signs, when it can be taken back at once. */
  send: (values: Values) => Promise<{ id: string } | undefined>;
  done: (values: Values) => string;
  label: string;
  onDone: () => void;
}

/** One act of a training, with its consequence in view; what it signs may be undone for ten seconds, and taken back later. */
export function ActForm({ fields, consequence, send, done, label, onDone }: Props) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [['learners'], ['cohorts'], ['headcounts']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const form = useProblemForm<Values>({
    mode: 'controlled',
    initialValues: Object.fromEntries(fields.map(({ name, start = '' }) => [name, start])),
    validate: Object.fromEntries(
      fields.map(({ name, missing }) => [name, (value: string) => (value.trim() ? null : missing)]),
    ),
    send: async (values) => {
      const step = await send(values);
      await refresh();
      onDone();
      if (!step) return say(done(values));
      offerUndo({
        message: done(values),
        undo: async () => {
          await takeStepBack(step.id, 'Annulé aussitôt après la saisie');
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        {fields.map(({ name, label: title, kind, description, choices = [] }) => {
          const common = { label: title, description, key: form.key(name), ...form.getInputProps(name) };
          if (kind === 'choice')
            return (
              <NativeSelect {...common} key={name} data={[{ value: '', label: 'Choisissez…' }, ...choices]} />
            );
          if (kind === 'text') return <Textarea {...common} key={name} autosize minRows={2} />;
          return <TextInput {...common} key={name} type="date" />;
        })}
        <Text size="sm" role="status">
          {typeset(consequence(form.getValues()))}
        </Text>
        <FormEnd label={label} sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
