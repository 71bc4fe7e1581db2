import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { type ListColumn, ListTable, ShowMore, useAddress } from '../../list';
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
  const { get, set, setAll, empty } = useAddress();
  const mayManage = useMay('contract.manage');
  const filter = {
    cohortId: get('promotion') || undefined,
    state: (get('etat') as ContractState | '') || undefined,
    kind: (get('nature') as ContractKind | '') || undefined,
    clock: get('a-deposer') ? ('deposit' as const) : (get('echeance') as ContractClock | '') || undefined,
    learnerId: get('apprenant') || undefined,
    hostId: get('structure') || undefined,
  };
  const contracts = useInfiniteQuery(contractsPagesQuery(filter));
  const cohorts = useQuery({ ...cohortsQuery, enabled: mayManage });
  const several = (contracts.data?.pages[0]?.length ?? 0) > 1;
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
            onChange={(event) => set('promotion', event.currentTarget.value)}
            data={[
              { value: '', label: 'Toutes' },
              ...(cohorts.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <NativeSelect
            label="État"
            value={filter.state ?? ''}
            onChange={(event) => set('etat', event.currentTarget.value)}
            data={[
              { value: '', label: 'Tous' },
              ...Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label })),
            ]}
          />
          <NativeSelect
            label="Nature"
            value={filter.kind ?? ''}
            onChange={(event) => set('nature', event.currentTarget.value)}
            data={[
              { value: '', label: 'Toutes' },
              ...Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label })),
            ]}
          />
          <NativeSelect
            label="En attente"
            value={filter.clock ?? ''}
            onChange={(event) => setAll({ 'a-deposer': '', echeance: event.currentTarget.value })}
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
            <NoContract filtered={!empty} staff={mayManage} action={create} />
          ) : (
            <>
              <ContractsTable contracts={pages.flat()} wanted={filter} more={contracts.hasNextPage} />
              <ShowMore pages={contracts} />
            </>
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
  /** Whether others follow. */
  more: boolean;
}

function ContractsTable({ contracts, wanted, more }: TableProps) {
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
