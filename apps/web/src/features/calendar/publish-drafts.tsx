import { Alert, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { typeset } from '../../format/french';
import { QueryState } from '../../states';
import { say } from '../../undo';
import { type CohortTimeline, draftChangesQuery, placeWeeks, publishDraft } from './calendar-api';
import { changeInWords, toldInWords, WeekDifferences } from './differences';
import { useCalendarRefresh } from './refresh';

/** A promotion whose draft is open. */
export type OpenDraft = Pick<CohortTimeline, 'cohort' | 'standing'>;

type Outcome = { version: number } | { problem: Problem };

/** Publishes drafts one after the other; one that is refused leaves the others published, and says why. */
export function PublishDrafts({
  drafts: open,
  onDone,
}: {
  drafts: readonly OpenDraft[];
  onDone: () => void;
}) {
  // One that is published leaves the open drafts, and stays told here.
  const [first] = useState(open);
  const drafts = first.map((draft) => open.find(({ cohort }) => cohort.id === draft.cohort.id) ?? draft);
  const refresh = useCalendarRefresh();
  const [left, setLeft] = useState<readonly string[]>(drafts.map(({ cohort }) => cohort.id));
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const chosen = drafts.filter(
    ({ cohort }) => left.includes(cohort.id) && !('version' in (outcomes.get(cohort.id) ?? {})),
  );

  async function publish(): Promise<void> {
    setSending(true);
    const found = new Map(outcomes);
    for (const { cohort, standing } of chosen) {
      try {
        const { number } = await publishDraft(cohort.id, {
          note: note.trim() || null,
          seenRevision: standing.revision,
        });
        found.set(cohort.id, { version: number });
      } catch (failure) {
        found.set(cohort.id, { problem: asProblem(failure) });
      }
    }
    setOutcomes(found);
    setSending(false);
    await refresh();
    const refused = [...found.values()].filter((one) => 'problem' in one).length;
    if (refused === 0) {
      say(chosen.length === 1 ? 'Calendrier publié.' : `${chosen.length} calendriers publiés.`);
      onDone();
    }
  }

  return (
    <Stack gap="md">
      {drafts.map((draft) => (
        <OneDraft
          key={draft.cohort.id}
          draft={draft}
          alone={drafts.length === 1}
          checked={left.includes(draft.cohort.id)}
          onCheck={(checked) =>
            setLeft(checked ? [...left, draft.cohort.id] : left.filter((id) => id !== draft.cohort.id))
          }
          outcome={outcomes.get(draft.cohort.id)}
          onReload={async () => {
            await refresh();
            setOutcomes(new Map([...outcomes].filter(([id]) => id !== draft.cohort.id)));
          }}
        />
      ))}
      <Textarea
        label="Message (facultatif)"
        description="Les personnes concernées le liront avec leurs jours."
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Text size="sm">
        Le calendrier publié vaut dès aujourd’hui pour les présences attendues. Les jours passés ne changent
        pas, et une version publiée ne s’efface pas.
      </Text>
      <Group>
        <Button loading={sending} disabled={chosen.length === 0} onClick={() => void publish()}>
          {chosen.length === 1
            ? `Publier la version ${(chosen[0]?.standing.version ?? 0) + 1}`
            : `Publier ${chosen.length} brouillons`}
        </Button>
      </Group>
    </Stack>
  );
}

interface OneProps {
  draft: OpenDraft;
  alone: boolean;
  checked: boolean;
  onCheck: (checked: boolean) => void;
  outcome: Outcome | undefined;
  onReload: () => Promise<unknown>;
}

function OneDraft({ draft, alone, checked, onCheck, outcome, onReload }: OneProps) {
  const { cohort, standing } = draft;
  const published = outcome && 'version' in outcome;
  const changes = useQuery({
    ...draftChangesQuery(cohort.id, standing.revision),
    enabled: !published,
  });
  return (
    <section aria-label={cohort.name}>
      {alone ? (
        <Text fw={600}>{cohort.name}</Text>
      ) : (
        <Checkbox
          label={cohort.name}
          checked={checked}
          disabled={published}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
      )}
      {published && <Text size="sm">Version {outcome.version} publiée.</Text>}
      {outcome && 'problem' in outcome && (
        <Refusal draft={draft} problem={outcome.problem} onReload={onReload} />
      )}
      {!published && (
        <QueryState query={changes} rows={2}>
          {(data) => (
            <Stack gap={4}>
              <Text size="sm">{typeset(changeInWords(data))}</Text>
              <WeekDifferences weeks={data.weeks} />
              <Text size="sm">{typeset(toldInWords(data.told))}</Text>
            </Stack>
          )}
        </QueryState>
      )}
    </section>
  );
}

/** Why a draft was not published, and the way on that loses nothing. */
function Refusal({
  draft,
  problem,
  onReload,
}: {
  draft: OpenDraft;
  problem: Problem;
  onReload: () => Promise<unknown>;
}) {
  const outdated = problem.errors.some(({ code }) => code === 'calendar_version.outdated');
  const rebase = async () => {
    await placeWeeks(draft.cohort.id, {
      weeks: [],
      seenRevision: draft.standing.revision,
    });
    await onReload();
  };
  const sentences = problem.errors.map(({ message }) => message);
  return (
    <Alert color="yellow" title={`${draft.cohort.name} n’est pas publiée`} role="alert" my="xs">
      <Text size="sm" mb="xs">
        {typeset(sentences.join(' ') || problem.message)}
      </Text>
      {outdated ? (
        <Button size="compact-md" onClick={() => void rebase()}>
          Reprendre le brouillon sur la dernière version
        </Button>
      ) : (
        <Button size="compact-md" variant="default" onClick={() => void onReload()}>
          Recharger le brouillon
        </Button>
      )}
    </Alert>
  );
}
