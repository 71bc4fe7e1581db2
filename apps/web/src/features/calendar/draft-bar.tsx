import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { typeset } from '../../format/french';
import { SidePanel } from '../../page/side-panel';
import { offerUndo, sayFailure } from '../../undo';
import { type CohortPlan, draftChangesQuery, giveUpDraft, takeBack } from './calendar-api';
import { changeInWords } from './differences';
import { PublishDrafts } from './publish-drafts';
import { useCalendarRefresh } from './refresh';

/** What waits to be published, and the two ways out of it. */
export function DraftBar({ plan }: { plan: CohortPlan }) {
  const refresh = useCalendarRefresh();
  const [publishing, setPublishing] = useState(false);
  const { cohort, standing } = plan;
  const changes = useQuery(draftChangesQuery(cohort.id, standing.revision));
  const givingUp = useMutation({
    mutationFn: () => giveUpDraft(cohort.id, standing.revision),
    onSuccess: async ({ revision }) => {
      offerUndo({
        message: 'Brouillon abandonné.',
        undo: async () => {
          await takeBack(cohort.id, revision);
          await refresh();
        },
      });
      await refresh();
    },
    onError: async (failure) => {
      sayFailure(failure);
      await refresh();
    },
  });
  return (
    <Alert title="Brouillon, pas encore publié" variant="light">
      <Text size="sm" mb="sm" aria-live="polite">
        {changes.data ? typeset(changeInWords(changes.data)) : 'Calcul des changements…'} Les apprenants et
        leurs structures suivent toujours le calendrier publié.
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
      <SidePanel opened={publishing} onClose={() => setPublishing(false)} title="Publier le calendrier">
        <PublishDrafts drafts={[plan]} onDone={() => setPublishing(false)} />
      </SidePanel>
    </Alert>
  );
}
