import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { type AnnouncedItem, hold, liftHold } from './privacy-api';

/** Keeps a dossier beyond its term, with a reason and a day. */
export function HoldForm({ item, onDone }: { item: AnnouncedItem; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['privacy'] });
  const form = useProblemForm({
    initialValues: { reason: '', heldUntil: '' },
    validate: {
      reason: (value) =>
        value.trim().length >= 10 ? null : 'Dites pourquoi, en quelques mots (10 caractères au moins).',
      heldUntil: (value) => (value ? null : 'Indiquez jusqu’à quel jour.'),
    },
    send: async ({ reason, heldUntil }) => {
      const { id } = await hold({ subjectId: item.subjectId, reason: reason.trim(), heldUntil });
      await refresh();
      onDone();
      offerUndo({
        message: `Le dossier de ${item.name} est retenu.`,
        undo: async () => {
          await liftHold(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Le dossier ne sera ni archivé ni effacé avant ce jour. Ensuite, l’effacement sera annoncé de
          nouveau.
        </Text>
        <ProblemAlert form={form} />
        <Textarea
          label="Raison"
          description="Par exemple, un recours en cours ou un contrôle annoncé"
          required
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <TextInput type="date" label="Retenu jusqu’au" required {...form.getInputProps('heldUntil')} />
        <FormEnd label="Retenir le dossier" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
