import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { longDay, mediumDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import stacked from '../../page/stacked.module.css';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import { DoneRuns } from './done-runs';
import { HoldForm } from './hold-form';
import classes from './privacy.module.css';
import {
  type AnnouncedItem,
  type AnnouncedRun,
  announcedQuery,
  length,
  liftHold,
  type Term,
  takeTermBack,
  termsQuery,
} from './privacy-api';
import { TermForm } from './term-form';

export function RetentionPage() {
  const mayManage = useMay('privacy.manage');
  return (
    <Page
      title="Durées de conservation"
      lead="Ce qui arrive à son terme est annoncé un mois avant, puis archivé ou effacé ; le compte rendu reste."
    >
      {mayManage && <Announced />}
      <Terms mayManage={mayManage} />
      {mayManage && <DoneRuns />}
    </Page>
  );
}

function Announced() {
  const runs = useQuery(announcedQuery);
  const [held, setHeld] = useState<AnnouncedItem>();
  return (
    <section>
      <Title order={2}>Annoncé</Title>
      <QueryState query={runs}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Rien n’arrive à son terme">
              Un mois avant qu’un dossier soit archivé ou effacé, il apparaît ici et la direction reçoit un
              message.
            </Empty>
          ) : (
            all.map((run) => <Run key={run.id} run={run} onHold={setHeld} />)
          )
        }
      </QueryState>
      <SidePanel
        opened={held !== undefined}
        onClose={() => setHeld(undefined)}
        title={held ? `Retenir ${held.name}` : ''}
      >
        {held && <HoldForm item={held} onDone={() => setHeld(undefined)} />}
      </SidePanel>
    </section>
  );
}

function Run({ run, onHold }: { run: AnnouncedRun; onHold: (item: AnnouncedItem) => void }) {
  return (
    <section>
      <Title order={3} mt="sm">
        {run.label}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {typeset(
          `${run.act} À partir du ${longDay(run.dueOn)}, pour ${counted(run.items.length, 'dossier', 'dossiers')}.`,
        )}
      </Text>
      <ul className={classes.list}>
        {run.items.map((item) => (
          <Item key={item.subjectId} item={item} onHold={() => onHold(item)} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, onHold }: { item: AnnouncedItem; onHold: () => void }) {
  const client = useQueryClient();
  const lifting = useMutation({
    mutationFn: () => liftHold(item.hold?.id ?? ''),
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy'] }),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <li className={classes.row}>
      <div>
        <Text fw={500} span>
          {item.name}
        </Text>
        {item.hold && (
          <>
            <Badge variant="outline" color="gray" tt="none" ml="xs" leftSection={<IconLock size={14} />}>
              retenu jusqu’au {mediumDay(item.hold.heldUntil)}
            </Badge>
            <Text size="sm" c="dimmed">
              {item.hold.reason}, {item.hold.heldBy}
            </Text>
          </>
        )}
      </div>
      <Text size="sm">terme le {mediumDay(item.endsOn)}</Text>
      {item.hold ? (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={lifting.isPending}
          onClick={() => lifting.mutate()}
          aria-label={`Lever la retenue de ${item.name}`}
        >
          Lever la retenue
        </Button>
      ) : (
        <Button variant="default" size="compact-sm" onClick={onHold} aria-label={`Retenir ${item.name}`}>
          Retenir
        </Button>
      )}
    </li>
  );
}

function Terms({ mayManage }: { mayManage: boolean }) {
  const terms = useQuery(termsQuery);
  const [changed, setChanged] = useState<Term>();
  return (
    <section>
      <Title order={2} mb="xs">
        En vigueur
      </Title>
      <QueryState query={terms}>
        {(all) => (
          <Table className={stacked.stacked}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Données</Table.Th>
                <Table.Th>Durée</Table.Th>
                <Table.Th>Source</Table.Th>
                {mayManage && <Table.Th aria-label="Changer" />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((term) => (
                <TermRow
                  key={term.rule}
                  term={term}
                  onChange={mayManage ? () => setChanged(term) : undefined}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </QueryState>
      <SidePanel
        opened={changed !== undefined}
        onClose={() => setChanged(undefined)}
        title={changed ? changed.label : ''}
      >
        {changed && <TermForm term={changed} onDone={() => setChanged(undefined)} />}
      </SidePanel>
    </section>
  );
}

function TermRow({ term, onChange }: { term: Term; onChange?: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['privacy'] });
  const takeBack = useMutation({
    mutationFn: (id: string) => takeTermBack(id),
    onSuccess: async () => {
      await refresh();
      offerUndo({ message: 'Durée à venir retirée.', undo: async () => void onChange?.() });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500}>{term.label}</Text>
        <Text size="sm" c="dimmed">
          {typeset(term.act)}
        </Text>
      </Table.Td>
      <Table.Td data-label="Durée">
        {term.months === 0 ? 'dès' : length(term.months)}
        {term.months === 0 ? ' ' : ' après '}
        {term.from}
        {term.next.map(({ id, months, effectiveFrom }) => (
          <Group key={id} gap="xs">
            <Text size="sm" c="dimmed">
              {length(months)} à partir du {mediumDay(effectiveFrom)}
            </Text>
            {onChange && (
              <Button variant="subtle" size="compact-xs" onClick={() => takeBack.mutate(id)}>
                Retirer
              </Button>
            )}
          </Group>
        ))}
      </Table.Td>
      <Table.Td data-label="Source">
        <Text size="sm">
          {typeset(term.source)}
          {term.effectiveFrom && `, depuis le ${mediumDay(term.effectiveFrom)}`}
        </Text>
      </Table.Td>
      {onChange && (
        <Table.Td>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={onChange}
            aria-label={`Changer la durée : ${term.label}`}
          >
            Changer
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
