import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { OutcomeBar, OutcomeLegend } from './outcome-bar';
import type { Referrals } from './prescribers-api';

/** Each organisation with what it sent: the picture and the figures in one table. */
export function ReferralsTable({ rows }: { rows: Referrals[] }) {
  const most = Math.max(...rows.map(({ sent }) => sent));
  const first = rows.find(({ name, sent }) => name !== null && sent > 0);
  const answer = first
    ? `${first.name} oriente le plus : ${counted(first.sent, 'candidature')}, dont ${counted(first.admitted, 'admise')}`
    : 'Aucune candidature orientée sur la période';
  return (
    <Stack component="section" gap="sm" aria-labelledby="reseau">
      <Title order={2} id="reseau">
        {typeset(answer)}
      </Title>
      <OutcomeLegend />
      <Table verticalSpacing={6} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Organisme</Table.Th>
            <Table.Th ta="right">Adressées</Table.Th>
            <Table.Th>Devenir</Table.Th>
            <Table.Th ta="right">Admises</Table.Th>
            <Table.Th ta="right">Inscrites</Table.Th>
            <Table.Th>Dernière</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.prescriberId ?? row.kind}>
              <Table.Th scope="row" fw={500}>
                {row.prescriberId ? (
                  <Anchor component={Link} to={`/prescripteurs/${row.prescriberId}`}>
                    {row.name}
                  </Anchor>
                ) : (
                  `${row.kindLabel}, sans organisme`
                )}
                {row.prescriberId && (
                  <Text size="sm" c="dimmed">
                    {[row.kindLabel, row.commune].filter(Boolean).join(', ')}
                  </Text>
                )}
              </Table.Th>
              <Table.Td data-label="Adressées" className={stacked.number}>
                {row.sent}
              </Table.Td>
              <Table.Td data-label="Devenir">
                <OutcomeBar counts={row} most={most} />
                <Text size="sm" c="dimmed">
                  {row.stages.map(({ label, count }) => `${label.toLowerCase()} ${count}`).join(', ')}
                </Text>
              </Table.Td>
              <Table.Td data-label="Admises" className={stacked.number}>
                {row.admitted}
              </Table.Td>
              <Table.Td data-label="Inscrites" className={stacked.number}>
                {row.enrolled}
              </Table.Td>
              <Table.Td data-label="Dernière">
                {row.lastSentOn ? mediumDay(row.lastSentOn) : 'Aucune'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
