import { Alert, Badge, Button, Group, Paper, Radio, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { typeset } from '../../format/french';
import { offerUndo, sayFailure } from '../../undo';
import { type Duplicate, examineAgain, mergeFiles, tellApart, undoMerge } from './duplicates-api';
import { SideBySide } from './side-by-side';

/** Two files side by side, why they look alike, and the two decisions. */
export function PairCard({ pair }: { pair: Duplicate }) {
  const { first, second, reasons, almostSure, obstacles } = pair;
  const client = useQueryClient();
  const id = useId();
  const [keepId, setKeepId] = useState(pair.keepId);
  const [kept, other] = keepId === first.id ? [first, second] : [second, first];
  const name = `${kept.firstName} ${kept.lastName}`;
  const refresh = () => client.invalidateQueries();
  const join = useMutation({
    mutationFn: () => mergeFiles(kept.id, other.id),
    onSuccess: (merge) =>
      offerUndo({
        message: `Les deux fiches de ${name} sont réunies.`,
        undo: async () => {
          await undoMerge(merge.id);
          await refresh();
        },
      }),
    onError: (failure) => sayFailure(failure),
    onSettled: refresh,
  });
  const apart = useMutation({
    mutationFn: () => tellApart(first.id, second.id),
    onSuccess: () =>
      offerUndo({
        message: 'Ce sont deux personnes : cette paire ne sera plus proposée.',
        undo: async () => {
          await examineAgain(first.id, second.id);
          await refresh();
        },
      }),
    onError: (failure) => sayFailure(failure),
    onSettled: refresh,
  });
  const busy = join.isPending || apart.isPending;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} id={id}>
            {name}
          </Title>
          <Text c="dimmed">{typeset(reasons.join(' · '))}</Text>
        </div>
        <Badge variant="default" size="lg" tt="none">
          {almostSure ? 'Très ressemblantes' : 'Ressemblantes'}
        </Badge>
      </Group>
      <SideBySide first={first} second={second} />
      {obstacles.length > 0 ? (
        <Alert color="orange" variant="outline" title="Ces fiches ne peuvent pas être réunies" mb="md">
          {obstacles.map((sentence) => (
            <Text key={sentence}>{typeset(sentence)}</Text>
          ))}
        </Alert>
      ) : (
        <Radio.Group
          label="Fiche à garder"
          description="Les candidatures de l’autre la rejoignent, avec leurs pièces et leur histoire ; ce qui lui manque est complété."
          value={keepId}
          onChange={setKeepId}
          mb="md"
        >
          <Group mt="xs" gap="lg">
            <Radio value={first.id} label={`La première (${first.firstName} ${first.lastName})`} />
            <Radio value={second.id} label={`La seconde (${second.firstName} ${second.lastName})`} />
          </Group>
        </Radio.Group>
      )}
      <Group gap="xs">
        {obstacles.length === 0 && (
          <Button onClick={() => join.mutate()} loading={join.isPending} disabled={busy}>
            C’est la même personne : réunir
          </Button>
        )}
        <Button variant="default" onClick={() => apart.mutate()} loading={apart.isPending} disabled={busy}>
          Ce sont deux personnes
        </Button>
      </Group>
    </Paper>
  );
}
