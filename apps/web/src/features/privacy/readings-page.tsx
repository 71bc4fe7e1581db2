import { Button, Group, NativeSelect, SimpleGrid, Table, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { mediumDay } from '../../format/dates';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { readersQuery, readingsQuery } from './privacy-api';

const PARTS = { lecteur: 'actorId', du: 'from', au: 'to', suite: 'after' } as const;

export function ReadingsPage() {
  const [search, setSearch] = useSearchParams();
  const asked = new URLSearchParams();
  for (const [word, name] of Object.entries(PARTS)) {
    const value = search.get(word);
    if (value) asked.set(name, value);
  }
  const readings = useQuery(readingsQuery(asked.toString()));
  const readers = useQuery(readersQuery);
  const set = (word: keyof typeof PARTS, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(word, value);
    else next.delete(word);
    if (word !== 'suite') next.delete('suite');
    setSearch(next, { replace: word !== 'suite' });
  };
  return (
    <Page
      title="Journal des accès"
      lead="Qui a lu une donnée protégée, de qui, et quand. Gardé douze mois, sauf autre décision."
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }} maw="44rem">
        <NativeSelect
          label="Lu par"
          value={search.get('lecteur') ?? ''}
          onChange={(event) => set('lecteur', event.currentTarget.value)}
          data={[
            { value: '', label: 'Tout le monde' },
            ...(readers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          type="date"
          label="Du"
          value={search.get('du') ?? ''}
          onChange={(event) => set('du', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Au"
          value={search.get('au') ?? ''}
          onChange={(event) => set('au', event.currentTarget.value)}
        />
      </SimpleGrid>
      <QueryState query={readings}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty title="Aucune lecture">
              Chaque lecture d’une donnée protégée, chaque export et chaque dossier archivé ouvert s’ajoutent
              ici.
            </Empty>
          ) : (
            <>
              <Table className={stacked.stacked}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Le</Table.Th>
                    <Table.Th>Par</Table.Th>
                    <Table.Th>Lecture</Table.Th>
                    <Table.Th>De</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map(({ id, at, actor, what, person }) => (
                    <Table.Tr key={id}>
                      <Table.Td data-label="Le">
                        {mediumDay(at.slice(0, 10))} à {at.slice(11).replace(':', '\u00a0h\u00a0')}
                      </Table.Td>
                      <Table.Td data-label="Par">{actor}</Table.Td>
                      <Table.Td data-label="Lecture">{what}</Table.Td>
                      <Table.Td data-label="De">{person || 'plusieurs personnes'}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <Group>
                {search.get('suite') && (
                  <Button variant="default" onClick={() => set('suite', '')}>
                    Revenir aux plus récentes
                  </Button>
                )}
                {next && (
                  <Button variant="default" onClick={() => set('suite', next)}>
                    Plus anciennes
                  </Button>
                )}
              </Group>
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
