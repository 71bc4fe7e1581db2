import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay, numericDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { ShowMore } from '../../list';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { useMay } from '../session/session-api';
import { type HallRequest, hallFiguresQuery, hallRequestsQuery } from './rooms-api';

/** What was asked of the hall, and what its manager answered. */
export function HallRequestsPage() {
  const query = useInfiniteQuery(hallRequestsQuery);
  const mayManage = useMay('room.manage');
  const ask = mayManage && (
    <Button component={Link} to="/salles/demandes/nouvelle">
      Demander la grande salle
    </Button>
  );
  return (
    <Page
      title="Demandes de la grande salle"
      lead="Son gestionnaire répond par un lien, date par date."
      action={ask}
    >
      <QueryState query={query}>
        {({ pages }) => {
          const requests = pages.flatMap((page) => page.requests);
          if (requests.length === 0)
            return (
              <Empty title="Aucune demande" action={ask}>
                Forum, jury, portes ouvertes{'\u00a0'}: demandez la grande salle pour une date ou chaque
                semaine. Le gestionnaire reçoit un seul message.
              </Empty>
            );
          return (
            <>
              <Requests requests={requests} />
              <ShowMore pages={query} />
            </>
          );
        }}
      </QueryState>
      <Figures />
    </Page>
  );
}

function Requests({ requests }: { requests: HallRequest[] }) {
  return (
    <Table verticalSpacing={6} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Objet</Table.Th>
          <Table.Th>Dates</Table.Th>
          <Table.Th>Réponse</Table.Th>
          <Table.Th>Demandée</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {requests.map((request) => (
          <Table.Tr key={request.id}>
            <Table.Th scope="row" fw={500}>
              <Anchor component={Link} to={`/salles/demandes/${request.id}`} underline="always">
                {typeset(request.purpose)}
              </Anchor>
            </Table.Th>
            <Table.Td data-label="Dates">{datesOf(request)}</Table.Td>
            <Table.Td data-label="Réponse">{answersOf(request)}</Table.Td>
            <Table.Td data-label="Demandée">
              le {numericDay(request.askedOn)} par {request.askedByName}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function datesOf({ occurrences }: HallRequest): string {
  const [first, last] = [occurrences[0]!, occurrences.at(-1)!];
  if (occurrences.length === 1) return mediumDay(first.day);
  return `${occurrences.length} dates, du ${mediumDay(first.day)} au ${mediumDay(last.day)}`;
}

/** « 3 accordées, 1 refusée », in the order of the list's states. */
function answersOf({ occurrences, unansweredOn }: HallRequest): string {
  const labels = [...new Set(occurrences.map(({ statusLabel }) => statusLabel))];
  const counts = labels.map((label) => {
    const count = occurrences.filter(({ statusLabel }) => statusLabel === label).length;
    return occurrences.length === 1 ? label : `${label}${'\u00a0'}: ${count}`;
  });
  const silent = unansweredOn !== null && occurrences.some(({ status }) => status === 'asked');
  return [...counts, ...(silent ? ['sans réponse après deux rappels'] : [])].join(', ');
}

function Figures() {
  const figures = useQuery(hallFiguresQuery);
  if (!figures.data || figures.data.asked === 0) return null;
  const { from, asked, statuses, refusals } = figures.data;
  const of = (wanted: string) => statuses.find(({ status }) => status === wanted)?.count ?? 0;
  return (
    <Stack component="section" gap="xs" aria-labelledby="convention">
      <Title order={2} id="convention">
        {counted(of('accepted'), 'date accordée', 'dates accordées')} sur {counted(asked, 'demandée')} depuis
        la convention
      </Title>
      <Text size="sm" c="dimmed">
        Depuis le {mediumDay(from)}. Ces chiffres figurent parmi les engagements du département.
      </Text>
      <Facts
        facts={[
          ...statuses
            .filter(({ count }) => count > 0)
            .map(({ label, count }): [string, string] => [label, String(count)]),
          [
            'Motifs des refus',
            refusals.length === 0
              ? 'aucun refus'
              : refusals.map(({ label, count }) => `${label}${'\u00a0'}: ${count}`).join(', '),
          ],
        ]}
      />
    </Stack>
  );
}
