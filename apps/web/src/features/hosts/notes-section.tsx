import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { offerUndo, sayFailure } from '../../undo';
import { type Host, type HostNote, withdrawNote, writeNote } from './hosts-api';

/** What was said and agreed, dated and signed. */
export function NotesSection({ host, mayManage }: { host: Host; mayManage: boolean }) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="host-notes">
      <Title order={2} id="host-notes">
        Notes
      </Title>
      {host.notes.length === 0 && <Text c="dimmed">Rien n’est noté après un appel ou une visite.</Text>}
      {host.notes.map((note) => (
        <NoteRow key={note.id} note={note} hostId={host.id} mayManage={mayManage} />
      ))}
      {mayManage && (
        <AddHere label="Écrire une note">{(close) => <NoteForm hostId={host.id} onDone={close} />}</AddHere>
      )}
    </Stack>
  );
}

function NoteRow({ note, hostId, mayManage }: { note: HostNote; hostId: string; mayManage: boolean }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts', 'file', hostId] });
  const removing = useMutation({
    mutationFn: () => withdrawNote(note.id),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: 'Note retirée.',
        undo: async () => {
          await writeNote(hostId, { body: note.body, positionId: note.positionId ?? undefined });
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <div>
      <Text style={{ whiteSpace: 'pre-line' }}>{note.body}</Text>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {`${mediumDay(note.writtenOn)}, ${note.writtenBy ?? 'compte effacé'}`}
        </Text>
        {mayManage && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={removing.isPending}
            onClick={() => removing.mutate()}
          >
            Retirer
          </Button>
        )}
      </Group>
    </div>
  );
}

function NoteForm({ hostId, onDone }: { hostId: string; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { body: '' },
    validate: { body: (value) => (value.trim() ? null : 'Écrivez la note.') },
    send: async ({ body }) => {
      await writeNote(hostId, { body: body.trim() });
      await client.invalidateQueries({ queryKey: ['hosts', 'file', hostId] });
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Textarea label="Note" autosize minRows={3} required {...form.getInputProps('body')} />
        <FormEnd label="Garder la note" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
