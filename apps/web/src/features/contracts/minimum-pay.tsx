import { Table, Text } from '@mantine/core';
import { mediumDay, month } from '../../format/dates';
import { frenchEuros, frenchPercent, typeset } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { PAY_REASONS } from './contract-words';
import type { ContractKind, PayLine, PayStep } from './contracts-api';

const ARTICLES: Record<ContractKind, string> = {
  apprenticeship: 'Code du travail, rémunération minimale de l’apprenti',
  professionalisation: 'Code du travail, contrat de professionnalisation',
  internship: 'réglage de l’école',
};

/** The minimum of each stretch of the contract, by age and year, and why it moves. */
export function MinimumPay({ kind, pay }: { kind: ContractKind; pay: PayStep[] }) {
  if (pay.length === 0) return null;
  const note = pay.find((step) => step.note)?.note;
  return (
    <div>
      <Text fw={600} id="minimum-pay">
        Minimum brut par mois ({ARTICLES[kind]})
      </Text>
      <Table verticalSpacing={4} aria-labelledby="minimum-pay" className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>À partir du</Table.Th>
            <Table.Th>Âge, année</Table.Th>
            <Table.Th>Pourquoi</Table.Th>
            <Table.Th ta="right">Part</Table.Th>
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
              <Table.Td data-label="Pourquoi">{reasonsOf(step)}</Table.Td>
              <Table.Td data-label="Part" ta="right">
                {frenchPercent(step.percent / 100)}{' '}
                {step.byBranch ? 'du minimum de la branche' : 'du\u00a0SMIC'}
              </Table.Td>
              <Table.Td data-label="Minimum" ta="right">
                {frenchEuros(step.monthlyCents)}
                {step.assumed && <sup title="SMIC à venir"> *</sup>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {note && (
        <Text size="sm" c="dimmed" mt={4}>
          * {typeset(note)}
        </Text>
      )}
    </div>
  );
}

const reasonsOf = ({ reasons }: Pick<PayStep, 'reasons'>) => {
  const words = reasons.map((reason) => PAY_REASONS[reason]).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Month by month, with the SMIC of the date; folded, since it is long. */
export function PayMonths({ lines }: { lines: PayLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>Mois par mois</summary>
      <Table verticalSpacing={2} className={stacked.stacked} aria-label="Minimum mois par mois">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Mois</Table.Th>
            <Table.Th>Jours</Table.Th>
            <Table.Th ta="right">SMIC horaire</Table.Th>
            <Table.Th ta="right">Minimum d’un mois plein</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.from}>
              <Table.Th scope="row" fw={500}>
                {month(line.month)}
              </Table.Th>
              <Table.Td data-label="Jours">
                du {Number(line.from.slice(8))} au {Number(line.to.slice(8))}
              </Table.Td>
              <Table.Td data-label="SMIC horaire" ta="right">
                {frenchEuros(line.smicHourlyCents)}
                {line.assumed && ' *'}
              </Table.Td>
              <Table.Td data-label="Minimum d’un mois plein" ta="right">
                {frenchEuros(line.monthlyCents)}
                {line.assumed && ' *'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
