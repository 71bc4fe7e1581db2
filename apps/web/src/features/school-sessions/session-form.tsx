import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { longDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo, sayFailure } from '../../undo';
import { ContentFields, type ContentValues, contentOf, validateContent, valuesOf } from './content-fields';
import {
  cancelSession,
  changeSession,
  HALF_WORDS,
  placeSession,
  refreshSessions,
  restoreSession,
  type SessionWeek,
  type TroubledSession,
  type WeekHalf,
} from './sessions-api';

interface Props {
  cohort: SessionWeek['cohort'];
  half: WeekHalf;
  onDone: () => void;
}

/** Places a session on a half-day, or changes or cancels the one that is there. */
export function SessionForm({ cohort, half, onDone }: Props) {
  const client = useQueryClient();
  const { session } = half;
  const form = useProblemForm<ContentValues>({
    initialValues: valuesOf(session),
    validate: validateContent,
    send: async (values) => {
      const content = contentOf(values);
      if (session) await change(session, content);
      else await place(content);
      await refreshSessions(client);
      onDone();
    },
  });

  async function place(content: ReturnType<typeof contentOf>) {
    const { id } = await placeSession(cohort.id, { ...content, day: half.day, half: half.half });
    offerUndo({
      message: 'Séance placée.',
      undo: async () => {
        await cancelSession(id, 0);
        await refreshSessions(client);
      },
    });
  }

  async function change(before: TroubledSession, content: ReturnType<typeof contentOf>) {
    const { revision } = await changeSession(before.id, { ...content, seenRevision: before.revision });
    offerUndo({
      message: 'Séance changée.',
      undo: async () => {
        const { subject, blockCode, trainerId, roomId, note } = before;
        await changeSession(before.id, {
          subject,
          blockCode,
          trainerId,
          roomId,
          note,
          seenRevision: revision,
        });
        await refreshSessions(client);
      },
    });
  }

  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <div>
          <Text fw={600}>{typeset(`${longDay(half.day)}, ${HALF_WORDS[half.half]}`)}</Text>
          <Text size="sm" c="dimmed">
            {cohort.name}, {counted(half.learners, 'apprenant attendu', 'apprenants attendus')}
          </Text>
          {half.standing === 'draft' && (
            <Text size="sm">
              Cette demi-journée n’est à l’école que dans le calendrier en préparation, pas encore publié.
            </Text>
          )}
        </div>
        <ProblemAlert form={form} />
        <ContentFields
          form={form}
          cohortId={cohort.id}
          blocks={cohort.blocks}
          when={{ day: half.day, half: half.half }}
          sessionId={session?.id}
        />
        <Group>
          <Button type="submit" loading={form.sending}>
            {session ? 'Enregistrer' : 'Placer la séance'}
          </Button>
          {session && <CancelSession session={session} onDone={onDone} />}
        </Group>
      </Stack>
    </form>
  );
}

/** Cancels a session; its room is given back. */
export function CancelSession({ session, onDone }: { session: TroubledSession; onDone: () => void }) {
  const client = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelSession(session.id, session.revision),
    onSuccess: async () => {
      await refreshSessions(client);
      offerUndo({
        message: 'Séance annulée, sa salle est rendue.',
        undo: async () => {
          await restoreSession(session.id);
          await refreshSessions(client);
        },
        undone: 'Séance remise.',
      });
      onDone();
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Button variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
      Annuler la séance
    </Button>
  );
}
