import { Anchor, Badge, Button, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import stacked from '../../page/stacked.module.css';
import type { Loan } from './equipment-api';

const WHY = { left: 'Sortie enregistrée', overdue: 'Date dépassée' } as const;

/** Loans, with whom when the list is everybody's. */
export function LoansTable({
  loans,
  named,
  onReturn,
}: {
  loans: Loan[];
  named: boolean;
  onReturn: (loan: Loan) => void;
}) {
  return (
    <Table verticalSpacing={6} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Numéro</Table.Th>
          <Table.Th>Matériel</Table.Th>
          {named && <Table.Th>Prêté à</Table.Th>}
          <Table.Th>Depuis</Table.Th>
          <Table.Th>À rendre</Table.Th>
          <Table.Th aria-label="Retour" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {loans.map((loan) => (
          <Table.Tr key={loan.id}>
            <Table.Th scope="row" fw={500}>
              {loan.inventoryNumber}
            </Table.Th>
            <Table.Td data-label="Matériel">{loan.label ?? loan.kindLabel}</Table.Td>
            {named && (
              <Table.Td data-label="Prêté à">
                <Anchor component={Link} to={`/apprenants/${loan.learnerId}`}>
                  {loan.lastName} {loan.firstName}
                </Anchor>
                {loan.cohortName && (
                  <Text span size="sm" c="dimmed">
                    , {loan.cohortName}
                  </Text>
                )}
              </Table.Td>
            )}
            <Table.Td data-label="Depuis">{mediumDay(loan.lentOn)}</Table.Td>
            <Table.Td data-label="À rendre">
              {loan.why ? (
                <Badge variant="default" tt="none" leftSection={<IconAlertTriangle size={12} />}>
                  {WHY[loan.why]}
                </Badge>
              ) : loan.returnedOn ? null : loan.dueOn ? (
                mediumDay(loan.dueOn)
              ) : (
                'À la sortie'
              )}
            </Table.Td>
            <Table.Td>
              {loan.returnedOn ? (
                <Text size="sm" c="dimmed">
                  {loan.returnedStateLabel} le {mediumDay(loan.returnedOn)}
                  {loan.returnNote && `\u00a0: ${loan.returnNote}`}
                </Text>
              ) : (
                <Button size="compact-sm" variant="default" onClick={() => onReturn(loan)}>
                  Noter le retour
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
