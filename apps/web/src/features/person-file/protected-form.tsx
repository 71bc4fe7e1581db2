import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { STATUSES } from './file-words';
import { type ProtectedBody, type ProtectedView, writeProtected } from './person-file-api';

export function ProtectedForm({
  learnerId,
  applicationId,
  start,
  onDone,
}: {
  learnerId: string;
  applicationId?: string;
  start: ProtectedView;
  onDone: (saved: boolean) => void;
}) {
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { statuses: start.statuses as string[], rqthOn: start.rqthOn ?? '' },
    send: async ({ statuses, rqthOn }) => {
      await writeProtected(learnerId, {
        statuses: statuses as ProtectedBody['statuses'],
        ...(rqthOn ? { rqthOn } : {}),
        ...(applicationId ? { applicationId } : {}),
      });
      say('Statuts protégés enregistrés.');
      onDone(true);
    },
  });
  const disabledWorker = form.values.statuses.includes('rqth');
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Text size="sm" c="dimmed">
          Cochez seulement ce que la personne a dit elle-même, et qui sert à l’accompagner.
        </Text>
        <Checkbox.Group label="Statuts" {...form.getInputProps('statuses')}>
          <Stack gap="xs" mt={4}>
            {STATUSES.map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
        {(disabledWorker || form.values.rqthOn) && (
          <TextInput label="Date de la RQTH" type="date" {...form.getInputProps('rqthOn')} />
        )}
        <FormEnd sending={form.sending} onCancel={() => onDone(false)} />
      </Stack>
    </form>
  );
}
