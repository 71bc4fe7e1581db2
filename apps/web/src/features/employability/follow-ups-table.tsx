import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { type DueFollowUp, SITUATIONS } from './employability-api';

const STEP = 100;

/** Follow-ups whose day has come, with what was answered. */
export function FollowUpsTable({
  followUps,
  onOpen,
}: {
  followUps: DueFollowUp[];
  onOpen: (followUp: DueFollowUp) => void;
}) {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <Table verticalSpacing={6} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Personne</Table.Th>
            <Table.Th>Suivi</Table.Th>
            <Table.Th>À faire depuis le</Table.Th>
            <Table.Th>Situation</Table.Th>
            <Table.Th>
              <VisuallyHidden>Action</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {followUps.slice(0, limit).map((one) => (
            <Row key={`${one.enrolmentId} ${one.months}`} followUp={one} onOpen={() => onOpen(one)} />
          ))}
        </Table.Tbody>
      </Table>
      {followUps.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          Afficher la suite ({counted(followUps.length - limit, 'suivi')})
        </Button>
      )}
    </>
  );
}

function Row({ followUp: one, onOpen }: { followUp: DueFollowUp; onOpen: () => void }) {
  const name = `${one.firstName} ${one.lastName}`;
  const act = one.answer ? 'Corriger' : 'Saisir';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
        <Text size="sm" c="dimmed">
          {one.cohortName}, sortie le {mediumDay(one.exitOn)}
        </Text>
      </Table.Th>
      <Table.Td data-label="Suivi">
        à{'\u00a0'}
        {one.months}
        {'\u00a0'}mois
      </Table.Td>
      <Table.Td data-label="À faire depuis le">{mediumDay(one.dueOn)}</Table.Td>
      <Table.Td data-label="Situation">{one.answer ? SITUATIONS[one.answer.situation] : '—'}</Table.Td>
      <Table.Td className={stacked.number}>
        <Button
          variant={one.answer ? 'subtle' : 'default'}
          size="compact-md"
          onClick={onOpen}
          aria-label={`${act} le suivi à ${one.months} mois de ${name}`}
        >
          {act}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
