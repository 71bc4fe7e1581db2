import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { typeset } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { type Period, referralKindsQuery } from './prescribers-api';

const HIDDEN = 'masqué';

/** What the department may see of the network: by kind, and nothing about a few people. */
export function DepartmentView({ period }: { period: Period }) {
  const kinds = useQuery(referralKindsQuery(period));
  return (
    <Stack component="section" gap="xs" aria-labelledby="departement">
      <Title order={2} id="departement">
        Ce que le département peut voir
      </Title>
      <Text size="sm" c="dimmed">
        {typeset(
          'Par sorte d’organisme, sans nom. Un chiffre qui décrirait trop peu de personnes est masqué, comme le veut la convention.',
        )}
      </Text>
      <QueryState query={kinds} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm">Aucune candidature orientée sur la période.</Text>
          ) : (
            <Table verticalSpacing={6} maw="40rem" className={stacked.stacked}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Sorte</Table.Th>
                  <Table.Th ta="right">Adressées</Table.Th>
                  <Table.Th ta="right">Admises</Table.Th>
                  <Table.Th ta="right">Inscrites</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ kind, label, sent, admitted, enrolled }) => (
                  <Table.Tr key={kind}>
                    <Table.Th scope="row" fw={400}>
                      {label}
                    </Table.Th>
                    <Table.Td ta="right" data-label="Adressées">
                      {sent ?? HIDDEN}
                    </Table.Td>
                    <Table.Td ta="right" data-label="Admises">
                      {admitted ?? HIDDEN}
                    </Table.Td>
                    <Table.Td ta="right" data-label="Inscrites">
                      {enrolled ?? HIDDEN}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryState>
    </Stack>
  );
}
