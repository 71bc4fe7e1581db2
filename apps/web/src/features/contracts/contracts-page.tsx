import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { type ListColumn, ListTable } from '../../list';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { cohortsQuery } from '../cohorts/cohorts-api';
import { useMay } from '../session/session-api';
import { CLOCK_LABELS, KIND_LABELS, STATE_LABELS } from './contract-words';
import {
  type ContractClock,
  type ContractKind,
  type ContractState,
  type ContractSummary,
  contractsPagesQuery,
} from './contracts-api';
import { StateBadge } from './state-badge';

export function ContractsPage() {
  const [search, setSearch] = useSearchParams();
  const mayManage = useMay('contract.manage');
  const filter = {
    cohortId: search.get('promotion') ?? undefined,
    state: (search.get('etat') as ContractState | null) ?? undefined,
    kind: (search.get('nature') as ContractKind | null) ?? undefined,
    clock: search.get('a-deposer')
      ? ('deposit' as const)
      : ((search.get('echeance') as ContractClock | null) ?? undefined),
    learnerId: search.get('apprenant') ?? undefined,
    hostId: search.get('structure') ?? undefined,
  };
  const contracts = useInfiniteQuery(contractsPagesQuery(filter));
  const cohorts = useQuery({ ...cohortsQuery, enabled: mayManage });
  const several = (contracts.data?.pages[0]?.length ?? 0) > 1;
  const keep = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const create = mayManage && (
    <Button component={Link} to="/contrats/nouveau">
      Nouveau contrat
    </Button>
  );
  return (
    <Page title={mayManage || several ? 'Contrats' : 'Contrat'} action={create}>
      {mayManage && (
        <Group align="flex-end" gap="md">
          <NativeSelect
            label="Promotion"
            value={filter.cohortId ?? ''}
            onChange={(event) => keep('promotion', event.currentTarget.value)}
            data={[
              { value: '', label: 'Toutes' },
              ...(cohorts.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <NativeSelect
            label="État"
            value={filter.state ?? ''}
            onChange={(event) => keep('etat', event.currentTarget.value)}
            data={[
              { value: '', label: 'Tous' },
              ...Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label })),
            ]}
          />
          <NativeSelect
            label="Nature"
            value={filter.kind ?? ''}
            onChange={(event) => keep('nature', event.currentTarget.value)}
            data={[
              { value: '', label: 'Toutes' },
              ...Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label })),
            ]}
          />
          <NativeSelect
            label="En attente"
            value={filter.clock ?? ''}
            onChange={(event) => {
              setSearch(
                (before) => {
                  const next = new URLSearchParams(before);
                  next.delete('a-deposer');
                  next.delete('echeance');
                  if (event.currentTarget.value) next.set('echeance', event.currentTarget.value);
                  return next;
                },
                { replace: true },
              );
            }}
            data={[
              { value: '', label: 'Tous' },
              ...Object.entries(CLOCK_LABELS).map(([value, label]) => ({ value, label })),
            ]}
          />
        </Group>
      )}
      <QueryState query={contracts}>
        {({ pages }) =>
          pages[0]?.length === 0 ? (
            <NoContract filtered={search.size > 0} staff={mayManage} action={create} />
          ) : (
            <ContractsTable
              contracts={pages.flat()}
              wanted={filter}
              more={contracts.hasNextPage ? () => void contracts.fetchNextPage() : undefined}
              loading={contracts.isFetchingNextPage}
            />
          )
        }
      </QueryState>
    </Page>
  );
}

function NoContract({ filtered, staff, action }: { filtered: boolean; staff: boolean; action: ReactNode }) {
  if (filtered) return <Empty title="Aucun contrat ne correspond">Changez les filtres.</Empty>;
  if (!staff) return <Empty title="Aucun contrat pour l’instant">Il apparaîtra ici une fois signé.</Empty>;
  return (
    <Empty title="Aucun contrat pour l’instant" action={action}>
      Les contrats apparaîtront ici, ceux à déposer d’abord.
    </Empty>
  );
}

interface TableProps {
  contracts: ContractSummary[];
  wanted: object;
  more?: () => void;
  loading: boolean;
}

function ContractsTable({ contracts, wanted, more, loading }: TableProps) {
  const mayExport = useMay('list.export');
  const columns: ListColumn<ContractSummary>[] = [
    {
      key: 'cohort',
      title: 'Promotion',
      cell: ({ cohortName }) => cohortName?.replace(/ (?=\d+$)/, '\u00a0'),
    },
    {
      key: 'host',
      title: 'Structure',
      sheet: ['host', 'city'],
      cell: ({ hostName, city }) => `${hostName}, ${city}`,
    },
    {
      key: 'dates',
      title: 'Dates',
      sheet: ['startsOn', 'lastDay'],
      cell: ({ startsOn, lastDay }) => `${mediumDay(startsOn)} – ${mediumDay(lastDay)}`,
    },
    {
      key: 'state',
      title: 'État',
      sheet: ['state', 'depositDueOn'],
      cell: (contract) => (
        <>
          <StateBadge state={contract.state} />
          <DepositNotice contract={contract} />
        </>
      ),
    },
    {
      key: 'daysLeft',
      title: 'Jours restants',
      numeric: true,
      cell: ({ daysLeft }) => (daysLeft === null ? '—' : counted(daysLeft, 'jour')),
    },
    { key: 'kind', title: 'Nature', aside: true, cell: ({ kind }) => KIND_LABELS[kind] },
    { key: 'tutor', title: 'Tuteur', aside: true, cell: ({ tutorName }) => tutorName },
  ];
  return (
    <>
      <ListTable
        lines={contracts}
        count={`${counted(contracts.length, 'contrat')}${more ? ' affichés' : ''}`}
        heading={{
          title: 'Apprenti',
          name: ({ firstName, lastName }) => `${firstName} ${lastName}`,
          cell: ({ id, firstName, lastName }) => (
            <Anchor component={Link} to={`/contrats/${id}`}>
              {firstName} {lastName}
            </Anchor>
          ),
        }}
        columns={columns}
        workbook={
          mayExport
            ? { path: '/api/contract-workbooks', wanted, heading: ['lastName', 'firstName'] }
            : undefined
        }
      />
      {more && (
        <Group>
          <Button variant="default" loading={loading} onClick={more}>
            Afficher la suite
          </Button>
        </Group>
      )}
    </>
  );
}

/** « à déposer avant samedi 20 septembre 2025 », or since when it is late. */
export function DepositNotice({ contract: { deposit } }: { contract: ContractSummary }) {
  if (!deposit?.awaited) return null;
  return (
    <Text size="sm" mt={4} c={deposit.late ? 'var(--mantine-color-error)' : undefined}>
      {deposit.late && <IconClockExclamation size={16} aria-hidden="true" />}
      {deposit.late
        ? ` À déposer, en retard depuis le ${longDay(deposit.dueOn)}`
        : `À déposer au plus tard le ${longDay(deposit.dueOn)}`}
    </Text>
  );
}
