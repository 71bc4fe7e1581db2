import { Anchor, Badge, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { rhythmsQuery } from '../calendar/calendar-api';
import { clocksQuery } from '../clocks/clocks-api';
import { candidatesQuery } from '../contracts/contracts-api';
import classes from './placement.module.css';
import { type Board, boardQuery, type Position } from './placement-api';
import { RHYTHM_LABELS } from './placement-words';
import { SeekerCard } from './seeker-card';
import { withoutEmployer } from './seekers.rules';

/** Learners without employer beside the positions that hosts offer, the nearest first. */
export function PlacementPage() {
  const board = useQuery(boardQuery);
  return (
    <Page title="Placement" lead="Qui cherche un employeur, et les postes ouverts les plus proches.">
      <QueryState query={board}>{(data) => <Sides board={data} />}</QueryState>
    </Page>
  );
}

function Sides({ board }: { board: Board }) {
  const candidates = useQuery(candidatesQuery);
  const clocks = useQuery(clocksQuery());
  const { get, set } = useAddress();
  const cohort = get('promotion');
  const waiting = candidates.data ? withoutEmployer(board.learners, candidates.data, clocks.data ?? []) : [];
  const cohorts = [...new Map(waiting.map(({ cohortId, cohortName }) => [cohortId, cohortName]))];
  const shown = waiting.filter(({ cohortId }) => !cohort || cohortId === cohort);
  return (
    <div className={classes.sides}>
      <section aria-labelledby="seekers">
        <Group justify="space-between" align="flex-end" mb="sm">
          <Title order={2} id="seekers">
            Sans employeur
          </Title>
          <NativeSelect
            label="Promotion"
            value={cohort}
            onChange={(event) => set('promotion', event.currentTarget.value)}
            data={[{ value: '', label: 'Toutes' }, ...cohorts.map(([value, label]) => ({ value, label }))]}
          />
        </Group>
        <QueryState query={candidates}>
          {() =>
            shown.length === 0 ? (
              <Empty title="Personne ne cherche d’employeur">
                Chaque personne admise ou inscrite sans contrat vient ici d’elle-même.
              </Empty>
            ) : (
              <>
                <Text size="sm" c="dimmed" role="status" mb="xs">
                  {counted(shown.length, 'personne')}
                </Text>
                <ul className={classes.list}>
                  {shown.map((one) => (
                    <li key={one.learnerId}>
                      <SeekerCard seeker={one} positions={board.positions} />
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </QueryState>
      </section>
      <section aria-labelledby="positions">
        <Title order={2} id="positions" mb="sm">
          Postes ouverts
        </Title>
        {board.positions.length === 0 ? (
          <Empty title="Aucun poste ouvert">Ajoutez un poste depuis la fiche d’une structure.</Empty>
        ) : (
          <ul className={classes.list}>
            {board.positions.map((position) => (
              <li key={position.id}>
                <PositionCard position={position} cohortId={cohort} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function PositionCard({ position, cohortId }: { position: Position; cohortId: string }) {
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text fw={500}>{position.title}</Text>
        <Badge variant="default" tt="none">
          {counted(position.places - position.accepted, 'place libre', 'places libres')}
        </Badge>
      </Group>
      <Text size="sm">
        <Anchor component={Link} to={`/structures/${position.hostId}`} underline="always">
          {position.hostName}
        </Anchor>
        {`, ${position.city}, dès le ${mediumDay(position.startsOn)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {`Rythme souhaité\u00a0: ${RHYTHM_LABELS[position.wishedRhythm]}`}
      </Text>
      {cohortId && <CohortRhythm cohortId={cohortId} />}
      <Text size="sm" c="dimmed">
        {position.proposed === 0
          ? 'Personne n’y est encore proposé.'
          : `${counted(position.proposed, 'personne proposée', 'personnes proposées')}.`}
        {position.lastNoteOn && ` Dernières nouvelles le ${mediumDay(position.lastNoteOn)}.`}
      </Text>
    </Paper>
  );
}

/** The promotion's own rhythm, beside the one the host asks for. */
function CohortRhythm({ cohortId }: { cohortId: string }) {
  const rhythms = useQuery(rhythmsQuery(cohortId));
  const last = rhythms.data?.rhythms.at(-1);
  if (!last) return null;
  return (
    <Text size="sm" c="dimmed">
      {`Rythme de la promotion\u00a0: ${counted(last.schoolWeeks, 'semaine')} à l’école, ${last.companyWeeks} en entreprise`}
    </Text>
  );
}
