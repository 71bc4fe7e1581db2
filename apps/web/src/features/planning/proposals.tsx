import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { counted, frenchNumber } from '../../format/french';
import { StripLegend, YearsStrip } from '../../strip';
import { offerUndo, sayFailure } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { Comparison } from './comparison';
import classes from './planning.module.css';
import { adopt, type Planning, type Proposal, planningQuery, takeBack } from './planning-api';
import { weeksOfLetters } from './weeks';
import { sayOrder } from './words';

/** The proposals beside each other: figures first, then each drawn. */
export function Proposals({ planning }: { planning: Planning }) {
  if (planning.proposals.length === 0) return null;
  return (
    <Stack gap="lg">
      {planning.adopted !== null && <Adopted planning={planning} number={planning.adopted} />}
      <section>
        <Title order={2}>Ce que chacune donne</Title>
        <Comparison planning={planning} />
      </section>
      {planning.proposals.map((proposal, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a proposal is known by its number
        <ProposalCard key={i} planning={planning} proposal={proposal} number={i} />
      ))}
      <StripLegend kinds={['school', 'company', 'closed']} planOnly />
    </Stack>
  );
}

function ProposalCard({
  planning,
  proposal,
  number,
}: {
  planning: Planning;
  proposal: Proposal;
  number: number;
}) {
  const today = useSchoolToday();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['plannings'] }),
      client.invalidateQueries({ queryKey: ['calendar'] }),
    ]);
  const adopting = useMutation({
    mutationFn: () => adopt(planning.id, { proposal: number, drafts: planning.drafts }),
    onSuccess: async () => {
      offerUndo({
        message: `Proposition ${number + 1} reprise dans les brouillons.`,
        undo: async () => {
          await takeBack(planning.id);
          await refresh();
        },
      });
      await refresh();
    },
    onError: async (failure) => {
      sayFailure(failure);
      await client.invalidateQueries(planningQuery(planning.id));
    },
  });
  const rows = useMemo(
    () =>
      proposal.promotions.map(({ cohortId, name, firstMonday, places }) => ({
        id: cohortId,
        label: name,
        name,
        weeks: weeksOfLetters(firstMonday, places),
      })),
    [proposal],
  );
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={`proposition-${number}`}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <div>
          <Title order={2} size="h3" id={`proposition-${number}`}>
            Proposition {number + 1}
          </Title>
          <Text size="sm" c="dimmed">
            {sayOrder(proposal, number)}
            {number > 0 &&
              `\u00a0; ${counted(proposal.weeksElsewhere, 'semaine')} autrement que dans la première`}
          </Text>
        </div>
        <Button
          variant={number === 0 ? 'filled' : 'default'}
          disabled={planning.adopted !== null}
          loading={adopting.isPending}
          onClick={() => adopting.mutate()}
          aria-label={`Reprendre la proposition ${number + 1} dans les brouillons`}
        >
          Reprendre dans les brouillons
        </Button>
      </Group>
      <YearsStrip caption={`Proposition ${number + 1}, par semaine`} today={today} rows={rows} />
      <ul className={classes.facts}>
        {proposal.promotions.map(({ cohortId, name, schoolMinutes, longestSchool, longestCompany }) => (
          <li key={cohortId}>
            <b>{name}</b>
            {'\u00a0'}: {frenchNumber(Math.round(schoolMinutes / 60))}
            {'\u00a0'}h à l’école, au plus {counted(longestSchool, 'semaine')} de suite à l’école et{' '}
            {longestCompany} en structure
          </li>
        ))}
      </ul>
    </Paper>
  );
}

/** Which proposal is in the drafts, what that means, and the way back. */
function Adopted({ planning, number }: { planning: Planning; number: number }) {
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBack(planning.id),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['plannings'] }),
        client.invalidateQueries({ queryKey: ['calendar'] }),
      ]),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Alert variant="light" title={`La proposition ${number + 1} est dans les brouillons`}>
      <Stack gap="sm">
        <Text size="sm">
          Rien n’est publié{'\u00a0'}: relisez chaque brouillon et publiez-le quand il vous convient.{' '}
          {planning.proposals[number]?.promotions.map(({ cohortId, name }, i) => (
            <span key={cohortId}>
              {i > 0 && ', '}
              <Anchor component={Link} to={`/calendrier/${cohortId}`} underline="always">
                {name}
              </Anchor>
            </span>
          ))}
        </Text>
        <Group>
          <Button
            variant="default"
            size="compact-md"
            loading={taking.isPending}
            onClick={() => taking.mutate()}
          >
            La retirer des brouillons
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
