import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { offerUndo } from '../../undo';
import { createTemplate, refreshSessions, removeTemplate, type SessionWeek } from './sessions-api';

/** Keeps the week that is shown under a name, to be placed on other weeks. */
export function SaveAsTemplate({ week }: { week: SessionWeek }) {
  return (
    <AddHere label="Garder cette semaine comme modèle" quiet>
      {(close) => <NameForm week={week} close={close} />}
    </AddHere>
  );
}

function NameForm({ week, close }: { week: SessionWeek; close: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() ? null : 'Donnez un nom à ce modèle.') },
    send: async ({ name }) => {
      const halves = week.halfDays.flatMap(({ half, session }, rank) => {
        if (!session) return [];
        const { subject, blockCode, trainerId, roomId, note } = session;
        return [{ weekday: Math.floor(rank / 2) + 1, half, subject, blockCode, trainerId, roomId, note }];
      });
      const { id } = await createTemplate(week.cohort.id, { name: name.trim(), halves });
      await refreshSessions(client);
      offerUndo({
        message: `Modèle « ${name.trim()} » enregistré.`,
        undo: async () => {
          await removeTemplate(id);
          await refreshSessions(client);
        },
      });
      close();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput
          label="Nom du modèle"
          placeholder="Semaine habituelle"
          maxLength={80}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <FormEnd label="Garder le modèle" sending={form.sending} onCancel={close} />
      </Stack>
    </form>
  );
}
