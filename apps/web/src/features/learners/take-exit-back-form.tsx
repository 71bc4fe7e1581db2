import { Paper, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { type Enrolment, learnerQuery, takeExitBack } from './learners-api';

/** Takes an exit back: the director says why, and the log keeps it. */
export function TakeExitBackForm({
  learnerId,
  enrolment,
  onDone,
}: {
  learnerId: string;
  enrolment: Enrolment;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Indiquez pourquoi la sortie est annulée.') },
    send: async ({ reason }) => {
      await takeExitBack(enrolment.id, reason);
      await client.invalidateQueries({ queryKey: ['learners'] });
      await client.invalidateQueries({ queryKey: ['cohorts'] });
      await client.refetchQueries(learnerQuery(learnerId));
      onDone();
      say('Sortie annulée.');
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-label="Annuler la sortie">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm" maw="36rem">
          <ProblemAlert form={form} />
          <TextInput
            label="Motif de l’annulation"
            description="Il reste dans le journal."
            key={form.key('reason')}
            {...form.getInputProps('reason')}
          />
          <FormEnd label="Annuler la sortie" sending={form.sending} onCancel={onDone} />
        </Stack>
      </form>
    </Paper>
  );
}
