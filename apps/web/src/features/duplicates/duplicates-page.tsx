import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { duplicatesQuery, type Merge, mergesQuery, undoMerge } from './duplicates-api';
import { PairCard } from './pair-card';

/** Files that may be one person's, the surest first; then what was joined, which can be taken apart again. */
export function DuplicatesPage() {
  const query = useQuery(duplicatesQuery);
  return (
    <Page
      title="Doublons à examiner"
      lead="Des fiches qui se ressemblent. Rien n’est réuni sans vous, et tout peut être séparé de nouveau."
    >
      <QueryState query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty title="Aucun doublon à examiner">
              Quand deux fiches se ressemblent par le nom, la date de naissance, l’e-mail ou le téléphone,
              elles viennent ici.
            </Empty>
          ) : (
            <Stack gap="xl">
              <Text>
                {counted(total, 'paire à examiner', 'paires à examiner')}
                {total > items.length && `, dont les ${items.length} plus ressemblantes ici`}.
              </Text>
              {items.map((pair) => (
                <PairCard key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
              ))}
            </Stack>
          )
        }
      </QueryState>
      <Merged />
    </Page>
  );
}

function Merged() {
  const { data = [] } = useQuery(mergesQuery);
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="reunies">
      <Title order={2} id="reunies" mb="xs">
        Fiches réunies
      </Title>
      <Table className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Fiche gardée</Table.Th>
            <Table.Th>Fiche réunie</Table.Th>
            <Table.Th>Le</Table.Th>
            <Table.Th>Par</Table.Th>
            <Table.Th aria-label="Action" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((merge) => (
            <MergedRow key={merge.id} merge={merge} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function MergedRow({ merge }: { merge: Merge }) {
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoMerge(merge.id),
    onSuccess: () => say('Les deux fiches sont de nouveau séparées.'),
    onError: (failure) => sayFailure(failure),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Table.Tr>
      <Table.Td data-label="Fiche gardée">{merge.survivorName}</Table.Td>
      <Table.Td data-label="Fiche réunie">{merge.mergedName}</Table.Td>
      <Table.Td data-label="Le">{mediumDay(merge.mergedOn)}</Table.Td>
      <Table.Td data-label="Par">{merge.mergedBy}</Table.Td>
      <Table.Td>
        <Button
          variant="default"
          size="compact-sm"
          mih={36}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
          aria-label={`Séparer de nouveau les fiches de ${merge.survivorName}`}
        >
          Séparer
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
