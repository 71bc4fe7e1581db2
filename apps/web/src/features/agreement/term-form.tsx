import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import {
  type AgreementPageData,
  agreementQuery,
  changeTerm,
  type Term,
  type Value,
  withdrawTerm,
} from './agreement-api';
import { TermField } from './term-field';

/** Another value of a term, from a day on, with its source. */
export function TermForm({
  term,
  page,
  onDone,
}: {
  term: Term;
  page: AgreementPageData;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const inForce = term.values.find(({ inForce }) => inForce)?.value as Value | undefined;
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { value: inForce ?? '', effectiveFrom: today, source: '' } as {
      value: Value;
      effectiveFrom: string;
      source: string;
    },
    validate: {
      value: (value) => (value === '' ? 'Indiquez la nouvelle valeur.' : null),
      effectiveFrom: (value) => (value ? null : 'Indiquez la date d’effet.'),
      source: (value) =>
        value.trim() ? null : 'Dites d’où vient ce changement\u00a0: avenant, délibération…',
    },
    send: async (values) => {
      const { id } = await changeTerm({ key: term.key, ...values });
      await client.invalidateQueries(agreementQuery);
      onDone();
      offerUndo({
        message: `« ${term.label} » change à partir du ${mediumDay(values.effectiveFrom)}.`,
        undo: async () => {
          await withdrawTerm(id);
          await client.invalidateQueries(agreementQuery);
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TermField
          term={{ ...term, label: 'Nouvelle valeur' }}
          page={page}
          input={form.getInputProps('value')}
        />
        <TextInput label="Date d’effet" type="date" {...form.getInputProps('effectiveFrom')} />
        <TextInput label="Source" placeholder="Avenant n° 1" {...form.getInputProps('source')} />
        <Group>
          <Button type="submit" loading={form.sending}>
            Enregistrer
          </Button>
          <Button variant="default" onClick={onDone}>
            Fermer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
