import { Anchor, Button, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { mediumDay, numericDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useSchoolToday } from '../session/session-api';
import { exitReasonsQuery, type LearnerLine, learnersQuery } from './learners-api';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const PAGE = 200;

export function LearnersPage() {
  const learners = useQuery(learnersQuery);
  const today = useSchoolToday();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(PAGE);
  const name = search.get('q') ?? '';
  const cohort = search.get('promotion') ?? '';
  const situation = search.get('situation') ?? 'presents';
  const needle = plain(useDeferredValue(name));
  const set = (key: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(key, value);
        else after.delete(key);
        return after;
      },
      { replace: true },
    );
  const here = ({ exitOn }: LearnerLine) => exitOn === null || exitOn >= today;
  return (
    <Page title="Apprenants" lead="Les personnes inscrites dans une promotion, aujourd’hui ou hier.">
      <QueryState query={learners}>
        {(all) => {
          if (all.length === 0) {
            return (
              <Empty title="Personne n’est encore inscrit">
                Une candidature admise devient une inscription depuis sa fiche.
              </Empty>
            );
          }
          const cohorts = [...new Map(all.map((line) => [line.cohortId, line.cohortName]))].sort((a, b) =>
            a[1].localeCompare(b[1], 'fr', { numeric: true }),
          );
          const shown = all.filter(
            (line) =>
              (!cohort || line.cohortId === cohort) &&
              (situation === 'tous' || (situation === 'sortis' ? !here(line) : here(line))) &&
              plain(`${line.firstName} ${line.lastName} ${line.firstName}`).includes(needle),
          );
          return (
            <>
              <Group align="flex-end" gap="sm" role="search" aria-label="Filtres">
                <TextInput
                  label="Nom"
                  type="search"
                  value={name}
                  onChange={(event) => set('q', event.currentTarget.value)}
                />
                <NativeSelect
                  label="Promotion"
                  value={cohort}
                  onChange={(event) => set('promotion', event.currentTarget.value)}
                  data={[
                    { value: '', label: 'Toutes' },
                    ...cohorts.map(([value, label]) => ({ value, label })),
                  ]}
                />
                <NativeSelect
                  label="Situation"
                  value={situation}
                  onChange={(event) => set('situation', event.currentTarget.value)}
                  data={[
                    { value: 'presents', label: 'En formation' },
                    { value: 'sortis', label: 'Sortis' },
                    { value: 'tous', label: 'Tous' },
                  ]}
                />
              </Group>
              <Text size="sm" c="dimmed" role="status">
                {counted(shown.length, 'apprenant')}
              </Text>
              {shown.length === 0 ? (
                <Empty title="Personne ne correspond">Changez un filtre pour en voir d’autres.</Empty>
              ) : (
                <LearnersTable lines={shown.slice(0, limit)} />
              )}
              {shown.length > limit && (
                <Group>
                  <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
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

function LearnersTable({ lines }: { lines: LearnerLine[] }) {
  const reasons = useQuery(exitReasonsQuery);
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nom</Table.Th>
            <Table.Th>Né(e) le</Table.Th>
            <Table.Th>Promotion</Table.Th>
            <Table.Th>Entrée</Table.Th>
            <Table.Th>Sortie</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Th scope="row" fw={500}>
                <Anchor component={Link} to={`/apprenants/${line.id}`}>
                  {line.lastName} {line.firstName}
                </Anchor>
              </Table.Th>
              <Table.Td>{numericDay(line.birthDate)}</Table.Td>
              <Table.Td>{line.cohortName}</Table.Td>
              <Table.Td>{numericDay(line.entryOn)}</Table.Td>
              <Table.Td>
                {line.exitOn &&
                  `${mediumDay(line.exitOn)}, ${(reasons.data?.find(({ code }) => code === line.exitReason)?.label ?? '').toLowerCase()}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
