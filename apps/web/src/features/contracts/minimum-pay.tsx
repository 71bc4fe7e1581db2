import { Table, Text } from '@mantine/core';
import { mediumDay } from '../../format/dates';
import { frenchEuros, frenchPercent, typeset } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { unbroken } from './contract-words';
import type { ContractKind, PayStep } from './contracts-api';

const ARTICLES: Record<ContractKind, string> = {
  apprenticeship: 'Code du travail, rémunération minimale de l’apprenti',
  professionalisation: 'Code du travail, contrat de professionnalisation',
  internship: 'réglage de l’école',
};

/** The minimum of each stretch of the contract, by age and year. */
export function MinimumPay({ kind, pay }: { kind: ContractKind; pay: PayStep[] }) {
  if (pay.length === 0) return null;
  const note = pay.find((step) => step.note)?.note;
  return (
    <div>
      <Text fw={600} id="minimum-pay">
        Minimum brut par mois ({unbroken(ARTICLES[kind])})
      </Text>
      <Table verticalSpacing={4} aria-labelledby="minimum-pay" className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>À partir du</Table.Th>
            <Table.Th>Âge, année</Table.Th>
            <Table.Th ta="right">Part du SMIC</Table.Th>
            <Table.Th ta="right">Minimum</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pay.map((step) => (
            <Table.Tr key={step.from}>
              <Table.Th scope="row" fw={500}>
                {mediumDay(step.from)}
              </Table.Th>
              <Table.Td data-label="Âge, année">
                {step.age}&nbsp;ans, {step.year === 1 ? '1re' : `${step.year}e`} année
              </Table.Td>
              <Table.Td data-label="Part du SMIC" ta="right">
                {frenchPercent(step.percent / 100)}
              </Table.Td>
              <Table.Td data-label="Minimum" ta="right">
                {frenchEuros(step.monthlyCents)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {note && (
        <Text size="sm" c="dimmed" mt={4}>
          {typeset(note)}
        </Text>
      )}
    </div>
  );
}
