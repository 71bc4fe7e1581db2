import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import {
  type Enrolment,
  type ExitBody,
  exitReasonsQuery,
  type LearnerFile,
  recordExit,
} from './learners-api';

const KINDS = [
  ['interrupted', 'Avant la fin de la formation'],
  ['completed', 'À la fin de la formation'],
] as const;

/** The end of an enrolment. A contract's rupture is none, and is said so. */
export function ExitForm({
  learner,
  enrolment,
  onDone,
}: {
  learner: LearnerFile;
  enrolment: Enrolment;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const reasons = useQuery(exitReasonsQuery);
  const form = useProblemForm({
    initialValues: { exitOn: useSchoolToday(), reason: '', note: '' },
    validate: {
      exitOn: (value) => (value ? null : 'Indiquez le dernier jour.'),
      reason: (value) => (value ? null : 'Choisissez le motif.'),
    },
    send: async ({ exitOn, reason, note }) => {
      await recordExit(enrolment.id, { exitOn, reason, ...(note ? { note } : {}) } as ExitBody);
      await Promise.all(
        [['learners'], ['cohorts']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
      onDone();
      say(`Sortie de ${learner.firstName} ${learner.lastName} enregistrée au ${mediumDay(exitOn)}.`);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Text size="sm">
          La rupture d’un contrat n’est pas une sortie{'\u00a0'}: elle s’enregistre sur le contrat, et la
          formation continue. Seule la direction peut annuler une sortie, avec un motif.
        </Text>
        <TextInput
          label="Dernier jour"
          type="date"
          key={form.key('exitOn')}
          {...form.getInputProps('exitOn')}
        />
        <NativeSelect
          label="Motif"
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          data={[
            { value: '', label: 'Choisissez…' },
            ...KINDS.map(([kind, group]) => ({
              group,
              items: (reasons.data ?? [])
                .filter((reason) => reason.kind === kind)
                .map(({ code, label }) => ({ value: code as string, label })),
            })),
          ]}
        />
        <Textarea
          label="Précision"
          description="Facultative. Rien sur la santé."
          autosize
          minRows={2}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        <FormEnd label="Enregistrer la sortie" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
