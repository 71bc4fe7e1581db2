import { Anchor, Badge, Button, Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconBuildingBank } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { counted, frenchNumber } from '../../format/french';
import { type ListColumn, ListTable, ShowMore, useAddress } from '../../list';
import { Page } from '../../page/page';
import { Empty, ErrorState, Loading } from '../../states';
import { useMay } from '../session/session-api';
import { groupedSiret, KIND_LABELS } from './host-words';
import classes from './hosts.module.css';
import { type HostKind, type HostSummary, hostsQuery } from './hosts-api';

const KINDS = [
  { value: '', label: 'Toutes' },
  { value: 'company', label: 'Entreprises' },
  { value: 'public_body', label: 'Employeurs publics' },
];

export function HostsPage() {
  const { get, set } = useAddress();
  const kind = get('nature') as HostKind | '';
  const typed = get('q');
  const [q] = useDebouncedValue(typed, 250);
  const typedCity = get('commune');
  const [city] = useDebouncedValue(typedCity.trim(), 250);
  const offering = get('poste') === 'ouvert';
  const hosts = useInfiniteQuery(hostsQuery({ kind, q, city, offering }));
  const mayManage = useMay('host.manage');
  const shown = hosts.data?.pages.flat() ?? [];
  const create = mayManage && (
    <Button component={Link} to="/structures/nouvelle">
      Nouvelle structure
    </Button>
  );
  return (
    <Page
      title="Structures d’accueil"
      lead="Les entreprises et les employeurs publics qui accueillent des apprentis."
      action={create}
    >
      <Group align="flex-end" gap="md">
        <TextInput
          label="Nom, commune ou SIRET"
          type="search"
          w={{ base: '100%', xs: '20rem' }}
          value={typed}
          onChange={(event) => set('q', event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="Nature"
          className={classes.kinds}
          data={KINDS}
          value={kind}
          onChange={(value) => set('nature', value)}
        />
        <TextInput
          label="Commune"
          w={{ base: '100%', xs: '12rem' }}
          value={typedCity}
          onChange={(event) => set('commune', event.currentTarget.value)}
        />
        <Checkbox
          label="Avec un poste ouvert"
          py="xs"
          checked={offering}
          onChange={(event) => set('poste', event.currentTarget.checked ? 'ouvert' : '')}
        />
      </Group>
      {hosts.isError && !hosts.data ? (
        <ErrorState failure={hosts.error} onRetry={() => void hosts.refetch()} />
      ) : !hosts.data ? (
        <Loading />
      ) : (
        <>
          {shown.length === 0 ? (
            <NoHost filtered={kind !== '' || typed !== '' || typedCity !== '' || offering} action={create} />
          ) : (
            <HostsTable
              hosts={shown}
              count={
                hosts.hasNextPage
                  ? `Les ${frenchNumber(shown.length)} premières structures`
                  : counted(shown.length, 'structure')
              }
              wanted={{ kind, q, city, offering: offering || undefined }}
            />
          )}
          <ShowMore pages={hosts} />
        </>
      )}
    </Page>
  );
}

function NoHost({ filtered, action }: { filtered: boolean; action: React.ReactNode }) {
  if (filtered) {
    return (
      <Empty title="Aucune structure ne correspond">Élargissez la recherche ou changez de nature.</Empty>
    );
  }
  return (
    <Empty title="Aucune structure pour l’instant" action={action}>
      Les entreprises et les employeurs publics apparaîtront ici, avec leurs établissements et leurs maîtres
      d’apprentissage. Commencez par un SIRET.
    </Empty>
  );
}

const COLUMNS: ListColumn<HostSummary>[] = [
  { key: 'kind', title: 'Nature', cell: ({ kind }) => <KindBadge kind={kind} /> },
  { key: 'cities', title: 'Communes', cell: ({ cities }) => cities.join(', ') },
  {
    key: 'siren',
    title: 'SIREN',
    cell: ({ siren }) => <span style={{ whiteSpace: 'nowrap' }}>{groupedSiret(siren)}</span>,
  },
  {
    key: 'siteCount',
    title: 'Établissements',
    numeric: true,
    cell: ({ siteCount }) => frenchNumber(siteCount),
  },
  { key: 'tutorCount', title: 'Tuteurs', numeric: true, cell: ({ tutorCount }) => frenchNumber(tutorCount) },
  {
    key: 'openPositions',
    title: 'Postes ouverts',
    numeric: true,
    cell: ({ openPositions }) => frenchNumber(openPositions),
  },
  { key: 'naf', title: 'Code d’activité', aside: true, cell: ({ naf }) => naf },
  { key: 'idcc', title: 'Convention collective', aside: true, cell: ({ idcc }) => idcc },
];

function HostsTable({ hosts, count, wanted }: { hosts: HostSummary[]; count: string; wanted: object }) {
  const mayExport = useMay('list.export');
  return (
    <ListTable
      lines={hosts}
      count={count}
      heading={{
        title: 'Structure',
        name: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor component={Link} to={`/structures/${id}`}>
            {name}
          </Anchor>
        ),
      }}
      columns={COLUMNS}
      workbook={mayExport ? { path: '/api/host-workbooks', wanted, heading: ['name'] } : undefined}
    />
  );
}

export function KindBadge({ kind }: { kind: HostKind }) {
  const Icon = kind === 'company' ? IconBuilding : IconBuildingBank;
  return (
    <Badge variant="default" tt="none" leftSection={<Icon size={14} aria-hidden="true" />}>
      {KIND_LABELS[kind]}
    </Badge>
  );
}
