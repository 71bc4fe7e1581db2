import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { offerUndo, sayFailure } from '../../undo';
import { moveProposal, type Position, propose, type Suggestion } from './placement-api';
import { away } from './placement-words';
import { ProposalRow } from './proposal-row';
import type { Waiting } from './seekers.rules';

export function SeekerCard({ seeker, positions }: { seeker: Waiting; positions: Position[] }) {
  const name = `${seeker.firstName} ${seeker.lastName}`;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="flex-start">
          <div>
            <Text fw={500}>
              {seeker.admitted ? (
                name
              ) : (
                <Anchor component={Link} to={`/apprenants/${seeker.learnerId}`}>
                  {name}
                </Anchor>
              )}
            </Text>
            <Text size="sm" c="dimmed">
              {[seeker.cohortName, seeker.city ?? 'commune inconnue'].join(', ')}
            </Text>
          </div>
          <Delay seeker={seeker} />
        </Group>
        {seeker.proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} name={name} />
        ))}
        {seeker.proposals.every(({ state }) => state !== 'accepted') && (
          <Suggestions seeker={seeker} name={name} positions={positions} />
        )}
      </Stack>
    </Paper>
  );
}

function Delay({ seeker: { clock, admitted, entryOn } }: { seeker: Waiting }) {
  if (!clock?.dueOn) {
    return (
      <Text size="sm" c="dimmed">
        {admitted ? `Entre le ${mediumDay(entryOn)}` : 'Délai à venir'}
      </Text>
    );
  }
  const late = (clock.daysLeft ?? 0) < 0;
  return (
    <Badge
      color={late ? 'red' : 'gray'}
      variant={late ? 'outline' : 'default'}
      tt="none"
      h="auto"
      py={2}
      maw="100%"
      styles={{ label: { whiteSpace: 'normal' } }}
    >
      {late
        ? `Délai passé le ${mediumDay(clock.dueOn)}`
        : `Jusqu’au ${mediumDay(clock.dueOn)}, ${counted(clock.daysLeft ?? 0, 'jour')}`}
      {clock.article && ` (${clock.article})`}
    </Badge>
  );
}

function Suggestions({ seeker, name, positions }: { seeker: Waiting; name: string; positions: Position[] }) {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const near = seeker.suggestions.flatMap((one) => {
    const position = byId.get(one.positionId);
    return position ? [{ ...one, position }] : [];
  });
  if (near.length === 0) return null;
  return (
    <Stack gap={4}>
      {near.slice(0, 3).map((one) => (
        <SuggestionRow key={one.positionId} suggestion={one} learnerId={seeker.learnerId} name={name} />
      ))}
    </Stack>
  );
}

function SuggestionRow({
  suggestion,
  learnerId,
  name,
}: {
  suggestion: Suggestion & { position: Position };
  learnerId: string;
  name: string;
}) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['placement'] });
  const { position } = suggestion;
  const proposing = useMutation({
    mutationFn: () => propose(position.id, learnerId),
    onSuccess: async ({ id }) => {
      await refresh();
      offerUndo({
        message: `${name} est proposé à «\u00a0${position.hostName}\u00a0».`,
        undo: async () => {
          await moveProposal(id, { state: 'withdrawn' });
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure, 'La proposition n’est pas faite'),
  });
  return (
    <Group gap="xs" justify="space-between">
      <Text size="sm" style={{ flex: '1 1 12rem' }}>
        {`${position.hostName}, ${position.city}, `}
        <Text span c="dimmed">
          {away(suggestion)}
        </Text>
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        loading={proposing.isPending}
        onClick={() => proposing.mutate()}
        aria-label={`Proposer ${name} à ${position.hostName}`}
      >
        Proposer
      </Button>
    </Group>
  );
}
