import { Alert, Button, Drawer, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { sayFailure } from '../../undo';
import { type CohortPlan, draftChangesQuery, giveUpDraft, publishDraft } from './calendar-api';

interface Props {
  plan: CohortPlan;
  refresh: () => Promise<unknown>;
}

/** What waits to be published, and the two ways out of it. */
export function DraftBar({ plan, refresh }: Props) {
  const [publishing, setPublishing] = useState(false);
  const { cohort, standing } = plan;
  const changes = useQuery(draftChangesQuery(cohort.id, standing.revision));
  const givingUp = useMutation({
    mutationFn: () => giveUpDraft(cohort.id, standing.revision),
    onSuccess: refresh,
    onError: (failure) => sayFailure(failure),
  });
  const said = changes.data
    ? changes.data.days === 0 || !changes.data.firstDay || !changes.data.lastDay
      ? 'Ce brouillon ne change aucun jour.'
      : `${counted(changes.data.days, 'jour')} ${changes.data.days < 2 ? 'change' : 'changent'}, du ${mediumDay(changes.data.firstDay)} au ${mediumDay(changes.data.lastDay)}.`
    : 'Calcul des changements…';
  return (
    <Alert title="Brouillon, pas encore publié" variant="light">
      <Text size="sm" mb="sm" aria-live="polite">
        {typeset(said)} Les apprenants et leurs structures suivent toujours le calendrier publié.
      </Text>
      <Group gap="xs">
        <Button size="compact-md" onClick={() => setPublishing(true)}>
          Publier
        </Button>
        <Button
          size="compact-md"
          variant="default"
          loading={givingUp.isPending}
          onClick={() => givingUp.mutate()}
        >
          Abandonner le brouillon
        </Button>
      </Group>
      <Drawer
        opened={publishing}
        onClose={() => setPublishing(false)}
        position="right"
        title="Publier le calendrier"
        closeButtonProps={{ 'aria-label': 'Fermer' }}
      >
        <Publication
          plan={plan}
          said={said}
          onDone={() => {
            setPublishing(false);
            return refresh();
          }}
        />
      </Drawer>
    </Alert>
  );
}

function Publication({
  plan,
  said,
  onDone,
}: {
  plan: CohortPlan;
  said: string;
  onDone: () => Promise<unknown>;
}) {
  const form = useProblemForm({
    initialValues: { note: '' },
    send: async ({ note }) => {
      await publishDraft(plan.cohort.id, {
        note: note.trim() || null,
        seenRevision: plan.standing.revision,
      });
      await onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <Text>{typeset(said)}</Text>
        <Text size="sm">
          La version {plan.standing.version + 1} remplace la précédente à partir d’aujourd’hui. Les jours
          passés ne changent pas, et une version publiée ne s’efface pas.
        </Text>
        <ProblemAlert form={form} />
        <Textarea
          label="Message (facultatif)"
          description="Les personnes concernées le liront."
          autosize
          minRows={2}
          maxLength={500}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        <Group>
          <Button type="submit" loading={form.sending}>
            Publier la version {plan.standing.version + 1}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
