import { Anchor, Button, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { mediumDay, numericDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { cohortsQuery } from '../cohorts/cohorts-api';
import { type ApplicationLine, applicationsQuery, type Filters, wordsQuery } from './applications-api';
import { EligibilityBadge } from './eligibility-badge';

const ELIGIBILITY = [
  { value: '', label: 'Toutes' },
  { value: 'eligible', label: 'Éligibles' },
  { value: 'refused', label: 'Hors critères' },
  { value: 'waived', label: 'Avec dérogation' },
];

export function ApplicationsPage() {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = {
    cohortId: search.get('promotion') ?? '',
    stage: search.get('etape') ?? '',
    eligibility: search.get('eligibilite') ?? '',
    search: search.get('q') ?? '',
  };
  const list = useInfiniteQuery({ ...applicationsQuery(filters), placeholderData: keepPreviousData });
  const cohorts = useQuery(cohortsQuery);
  const words = useQuery(wordsQuery);
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const setName = useDebouncedCallback((value: string) => set('q', value), 250);
  const counts = list.data?.pages[0]?.stages ?? [];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const countOf = (code: string) => counts.find(({ stage }) => stage === code)?.count ?? 0;
  const acts = (
    <Group gap="xs">
      <Button component={Link} to="/candidatures/import" variant="default">
        Importer un fichier
      </Button>
      <Button component={Link} to="/candidatures/nouvelle">
        Nouvelle candidature
      </Button>
    </Group>
  );
  return (
    <Page
      title="Candidatures"
      lead="De la demande à l’inscription, et l’éligibilité de chacun."
      action={acts}
    >
      <Group align="flex-end" gap="sm" role="search" aria-label="Filtres">
        <TextInput
          label="Nom"
          type="search"
          defaultValue={filters.search}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="Promotion"
          value={filters.cohortId}
          onChange={(event) => set('promotion', event.currentTarget.value)}
          data={[
            { value: '', label: 'Toutes' },
            ...(cohorts.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label="Étape"
          value={filters.stage}
          onChange={(event) => set('etape', event.currentTarget.value)}
          data={[
            { value: '', label: `Toutes (${total})` },
            ...(words.data?.stages ?? []).map(({ code, label }) => ({
              value: code,
              label: `${label} (${countOf(code)})`,
            })),
          ]}
        />
        <NativeSelect
          label="Éligibilité"
          value={filters.eligibility}
          onChange={(event) => set('eligibilite', event.currentTarget.value)}
          data={ELIGIBILITY}
        />
      </Group>
      <QueryState query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const filtered = Object.values(filters).some((value) => value !== '');
          if (items.length === 0) {
            return filtered ? (
              <Empty title="Aucune candidature ne correspond">Changez un filtre pour en voir d’autres.</Empty>
            ) : (
              <Empty title="Aucune candidature pour l’instant" action={acts}>
                Saisissez la première, ou importez le fichier d’un prescripteur.
              </Empty>
            );
          }
          return (
            <>
              <Text size="sm" c="dimmed" role="status">
                {counted(items.length, 'candidature affichée', 'candidatures affichées')}
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
    </Page>
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
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={6}>
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
              <Table.Td>{numericDay(item.birthDate)}</Table.Td>
              <Table.Td>{item.cohortName}</Table.Td>
              <Table.Td>{item.levelLabel}</Table.Td>
              <Table.Td>{mediumDay(item.receivedOn)}</Table.Td>
              <Table.Td>
                {stages.find(({ code }) => code === item.stage)?.label}
                {item.waitingRank !== null && `, rang ${item.waitingRank}`}
              </Table.Td>
              <Table.Td>
                <EligibilityBadge verdict={item.eligibility} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
