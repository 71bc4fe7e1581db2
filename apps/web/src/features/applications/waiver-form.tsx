import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { applicationQuery, signWaiver } from './applications-api';

/** The director's signature cannot be undone: its consequence stands beside the button. */
export function WaiverForm({
  applicationId,
  onSigned,
}: {
  applicationId: string;
  onSigned?: () => Promise<unknown>;
}) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Indiquez le motif de la dérogation.') },
    send: async ({ reason }) => {
      await signWaiver(applicationId, reason);
      await client.invalidateQueries(applicationQuery(applicationId));
      await onSigned?.();
      say('Dérogation signée.');
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm" maw="40rem">
        <ProblemAlert form={form} />
        <Textarea
          label="Motif de la dérogation"
          description="Elle ne se retire pas et figure dans le rapport au département, sans le nom de la personne."
          autosize
          minRows={2}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button type="submit" variant="light" loading={form.sending}>
            Signer la dérogation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
