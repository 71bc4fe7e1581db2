import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { mediumDay, numericDay } from '../../format/dates';
import { counted } from '../../format/french';
import { useAddress } from '../../list';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { useFilters } from './application-filters';
import { type ApplicationLine, applicationsQuery, wordsQuery } from './applications-api';
import { EligibilityBadge } from './eligibility-badge';
import { NoApplication } from './no-application';

/** The applications that match, newest first; a waiting list in its order. */
export function ApplicationsList({ acts }: { acts: ReactNode }) {
  const { get } = useAddress();
  const filters = useFilters();
  const stage = get('etape');
  const words = useQuery(wordsQuery);
  const list = useInfiniteQuery({
    ...applicationsQuery({ ...filters, stage }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryState query={list}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <NoApplication filters={{ ...filters, stage }} acts={acts} />;
        const total = (pages[0]?.stages ?? [])
          .filter((one) => !stage || one.stage === stage)
          .reduce((sum, { count }) => sum + count, 0);
        return (
          <>
            <Text size="sm" c="dimmed" role="status">
              {counted(items.length, 'candidature affichée', 'candidatures affichées')} sur {total}
            </Text>
            <ApplicationsTable items={items} stages={words.data?.stages ?? []} />
            {list.hasNextPage && (
              <Group>
                <Button
                  variant="default"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  Afficher la suite
                </Button>
              </Group>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function ApplicationsTable({
  items,
  stages,
}: {
  items: ApplicationLine[];
  stages: { code: string; label: string }[];
}) {
  return (
    <Table verticalSpacing={6} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nom</Table.Th>
          <Table.Th>Né(e) le</Table.Th>
          <Table.Th>Promotion</Table.Th>
          <Table.Th>Niveau</Table.Th>
          <Table.Th>Reçue le</Table.Th>
          <Table.Th>Étape</Table.Th>
          <Table.Th>Éligibilité</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Th scope="row" fw={500}>
              <Anchor component={Link} to={`/candidatures/${item.id}`}>
                {item.lastName} {item.firstName}
              </Anchor>
            </Table.Th>
            <Table.Td data-label="Né(e) le">{numericDay(item.birthDate)}</Table.Td>
            <Table.Td data-label="Promotion">{item.cohortName}</Table.Td>
            <Table.Td data-label="Niveau">{item.levelLabel}</Table.Td>
            <Table.Td data-label="Reçue le">{mediumDay(item.receivedOn)}</Table.Td>
            <Table.Td data-label="Étape">
              {stages.find(({ code }) => code === item.stage)?.label}
              {item.waitingRank !== null && `, rang ${item.waitingRank}`}
            </Table.Td>
            <Table.Td data-label="Éligibilité">
              <EligibilityBadge verdict={item.eligibility} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
