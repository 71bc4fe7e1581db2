import { Anchor, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay, numericDay } from '../../format/dates';
import { counted, frenchNumber, frenchPhone } from '../../format/french';
import { type ListColumn, ListTable, ShowMore, useAddress } from '../../list';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { statusesQuery } from '../clocks/clocks-api';
import { cohortsQuery } from '../cohorts/cohorts-api';
import { useMay } from '../session/session-api';
import { exitReasonsQuery, type LearnerFilters, type LearnerLine, learnersQuery } from './learners-api';

const SITUATIONS = [
  { value: '', label: 'En formation', asked: 'present' },
  { value: 'sortis', label: 'Sortis', asked: 'left' },
  { value: 'tous', label: 'Tous', asked: 'all' },
];

export function LearnersPage() {
  const { get, set } = useAddress();
  const mayManage = useMay('learner.manage');
  const setName = useDebouncedCallback((value: string) => set('q', value), 250);
  const cohorts = useQuery(cohortsQuery);
  const situation = SITUATIONS.find(({ value }) => value === get('situation')) ?? SITUATIONS[0]!;
  const filters = { search: get('q'), cohortId: get('promotion'), situation: situation.asked };
  const list = useInfiniteQuery({ ...learnersQuery(filters), placeholderData: keepPreviousData });
  return (
    <Page
      title="Apprenants"
      lead="Les personnes inscrites dans une promotion, aujourd’hui ou hier."
      action={
        mayManage && (
          <Button component={Link} to="/materiel" variant="default">
            Matériel prêté
          </Button>
        )
      }
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
          label="Situation"
          value={situation.value}
          onChange={(event) => set('situation', event.currentTarget.value)}
          data={SITUATIONS.map(({ value, label }) => ({ value, label }))}
        />
      </Group>
      <QueryState query={list}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          if (lines.length === 0) return <NoLearner filters={filters} />;
          return (
            <>
              <LearnersTable lines={lines} more={list.hasNextPage} filters={filters} />
              <ShowMore pages={list} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

function NoLearner({ filters: { search, cohortId, situation } }: { filters: LearnerFilters }) {
  return search || cohortId || situation !== 'present' ? (
    <Empty title="Personne ne correspond">Changez un filtre pour en voir d’autres.</Empty>
  ) : (
    <Empty title="Personne n’est en formation">
      Une candidature admise devient une inscription depuis sa fiche. Les personnes sorties se trouvent avec
      le filtre
      {'«\u00a0Situation\u00a0»'}.
    </Empty>
  );
}

interface TableProps {
  lines: LearnerLine[];
  more: boolean;
  filters: LearnerFilters;
}

function LearnersTable({ lines, more, filters }: TableProps) {
  const reasons = useQuery(exitReasonsQuery);
  const mayExport = useMay('list.export');
  const mayReadStatus = useMay('learner-status.read');
  const statuses = useQuery({ ...statusesQuery(), enabled: mayReadStatus });
  const statusOf = new Map(statuses.data?.map((status) => [status.learnerId, status.label]));
  const reasonOf = ({ exitReason }: LearnerLine) =>
    (reasons.data?.find(({ code }) => code === exitReason)?.label ?? '').toLowerCase();
  const columns: ListColumn<LearnerLine>[] = [
    { key: 'birthDate', title: 'Né(e) le', cell: (line) => numericDay(line.birthDate) },
    { key: 'cohort', title: 'Promotion', cell: (line) => line.cohortName },
    { key: 'entryOn', title: 'Entrée', cell: (line) => numericDay(line.entryOn) },
    {
      key: 'exitOn',
      title: 'Sortie',
      sheet: ['exitOn', 'exitReason'],
      cell: (line) => line.exitOn && `${mediumDay(line.exitOn)}, ${reasonOf(line)}`,
    },
    ...(mayReadStatus
      ? [
          {
            key: 'status',
            title: 'Statut',
            sheet: [],
            cell: (line: LearnerLine) => statusOf.get(line.id) ?? '',
          },
        ]
      : []),
    { key: 'city', title: 'Commune', aside: true, sheet: ['postcode', 'city'], cell: (line) => line.city },
    { key: 'phone', title: 'Téléphone', aside: true, cell: (line) => line.phone && frenchPhone(line.phone) },
    { key: 'email', title: 'E-mail', aside: true, cell: (line) => line.email },
  ];
  return (
    <ListTable
      lines={lines}
      count={
        more ? `Les ${frenchNumber(lines.length)} premiers apprenants` : counted(lines.length, 'apprenant')
      }
      heading={{
        title: 'Nom',
        name: ({ firstName, lastName }) => `${firstName} ${lastName}`,
        cell: ({ id, firstName, lastName }) => (
          <Anchor component={Link} to={`/apprenants/${id}`}>
            {lastName} {firstName}
          </Anchor>
        ),
      }}
      columns={columns}
      workbook={
        mayExport
          ? { path: '/api/learner-workbooks', wanted: filters, heading: ['lastName', 'firstName'] }
          : undefined
      }
    />
  );
}
