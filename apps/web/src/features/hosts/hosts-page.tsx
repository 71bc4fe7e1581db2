import {
  Anchor,
  Badge,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconBuildingBank } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { counted, frenchNumber } from '../../format/french';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
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
  const [search, setSearch] = useSearchParams();
  const kind = (search.get('nature') as HostKind | null) ?? '';
  const typed = search.get('q') ?? '';
  const [q] = useDebouncedValue(typed, 250);
  const typedCity = search.get('commune') ?? '';
  const [city] = useDebouncedValue(typedCity.trim(), 250);
  const offering = search.get('poste') === 'ouvert';
  const hosts = useInfiniteQuery(hostsQuery({ kind, q, city, offering }));
  const mayManage = useMay('host.manage');
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
          onChange={(event) => keep('q', event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="Nature"
          className={classes.kinds}
          data={KINDS}
          value={kind}
          onChange={(value) => keep('nature', value)}
        />
        <TextInput
          label="Commune"
          w={{ base: '100%', xs: '12rem' }}
          value={typedCity}
          onChange={(event) => keep('commune', event.currentTarget.value)}
        />
        <Checkbox
          label="Avec un poste ouvert"
          py="xs"
          checked={offering}
          onChange={(event) => keep('poste', event.currentTarget.checked ? 'ouvert' : '')}
        />
      </Group>
      {hosts.isError && !hosts.data ? (
        <ErrorState failure={hosts.error} onRetry={() => void hosts.refetch()} />
      ) : !hosts.data ? (
        <Loading />
      ) : (
        <>
          <Text size="sm" c="dimmed" role="status">
            {hosts.hasNextPage
              ? `Les ${frenchNumber(shown.length)} premières structures`
              : counted(shown.length, 'structure')}
          </Text>
          {shown.length === 0 ? (
            <NoHost filtered={kind !== '' || typed !== '' || typedCity !== '' || offering} action={create} />
          ) : (
            <HostsTable hosts={shown} />
          )}
          {hosts.hasNextPage && (
            <Group>
              <Button
                variant="default"
                loading={hosts.isFetchingNextPage}
                onClick={() => void hosts.fetchNextPage()}
              >
                Afficher la suite
              </Button>
            </Group>
          )}
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

function HostsTable({ hosts }: { hosts: HostSummary[] }) {
  return (
    <Table verticalSpacing={6} className={stacked.stacked} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Structure</Table.Th>
          <Table.Th>Nature</Table.Th>
          <Table.Th>Communes</Table.Th>
          <Table.Th>SIREN</Table.Th>
          <Table.Th ta="right">Établissements</Table.Th>
          <Table.Th ta="right">Tuteurs</Table.Th>
          <Table.Th ta="right">Postes ouverts</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {hosts.map((host) => (
          <Table.Tr key={host.id}>
            <Table.Th scope="row" fw={500}>
              <Anchor component={Link} to={`/structures/${host.id}`}>
                {host.name}
              </Anchor>
            </Table.Th>
            <Table.Td data-label="Nature">
              <KindBadge kind={host.kind} />
            </Table.Td>
            <Table.Td data-label="Communes">{host.cities.join(', ')}</Table.Td>
            <Table.Td data-label="SIREN" style={{ whiteSpace: 'nowrap' }}>
              {groupedSiret(host.siren)}
            </Table.Td>
            <Table.Td data-label="Établissements" ta="right">
              {frenchNumber(host.siteCount)}
            </Table.Td>
            <Table.Td data-label="Tuteurs" ta="right">
              {frenchNumber(host.tutorCount)}
            </Table.Td>
            <Table.Td data-label="Postes ouverts" ta="right">
              {frenchNumber(host.openPositions)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
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
