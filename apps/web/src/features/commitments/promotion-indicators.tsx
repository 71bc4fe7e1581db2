import { Table, Text } from '@mantine/core';
import { month } from '../../format/dates';
import { frenchNumber, frenchPercent } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { Empty } from '../../states';
import type { EmploymentRate, Promotion } from './commitments-api';

const NONE = '—';
const NBSP = '\u00a0';
const whole = (count: number | null) => (count === null ? NONE : frenchNumber(count));
const outOf = (part: number | null, all: number | null) =>
  part === null || !all ? NONE : `${frenchPercent(part / all)} (${part}${NBSP}sur${NBSP}${all})`;

/** Present over expected so far. */
function presence({ attendance: a }: Promotion): string {
  const expected = a.present + a.excused + a.unexcused + a.unknown;
  return expected === 0 ? NONE : frenchPercent(a.present / expected);
}

/** Head counts, contracts, presence and titles, a line a promotion. */
export function PromotionIndicators({ promotions }: { promotions: Promotion[] }) {
  if (promotions.length === 0) {
    return <Empty title="Aucune promotion n’est encore prévue">Leurs chiffres apparaîtront ici.</Empty>;
  }
  return (
    <Table verticalSpacing={8} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Promotion</Table.Th>
          <Table.Th className={stacked.number}>À l’entrée</Table.Th>
          <Table.Th className={stacked.number}>Aujourd’hui</Table.Th>
          <Table.Th className={stacked.number}>À la sortie</Table.Th>
          <Table.Th className={stacked.number}>Sous contrat</Table.Th>
          <Table.Th className={stacked.number}>Dont employeurs publics</Table.Th>
          <Table.Th className={stacked.number}>Présence</Table.Th>
          <Table.Th className={stacked.number}>Titres obtenus</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {promotions.map((p) => (
          <Table.Tr key={p.id}>
            <Table.Th scope="row" fw={500}>
              {p.name}
              <Text size="sm" c="dimmed">
                {month(p.startsOn)}
                {NBSP}– {month(p.endsOn)}
              </Text>
            </Table.Th>
            <Table.Td className={stacked.number} data-label="À l’entrée">
              {whole(p.enrolledAtEntry)}
            </Table.Td>
            <Table.Td className={stacked.number} data-label="Aujourd’hui">
              {whole(p.enrolledToday)}
            </Table.Td>
            <Table.Td className={stacked.number} data-label="À la sortie">
              {whole(p.enrolledAtExit)}
            </Table.Td>
            <Table.Td className={stacked.number} data-label="Sous contrat">
              {outOf(p.underContract, p.enrolledToday)}
            </Table.Td>
            <Table.Td className={stacked.number} data-label="Dont employeurs publics">
              {whole(p.publicHostContracts)}
            </Table.Td>
            <Table.Td className={stacked.number} data-label="Présence">
              {presence(p)}
            </Table.Td>
            <Table.Td className={stacked.number} data-label="Titres obtenus">
              {p.titles ? outOf(p.titles.awarded, p.titles.presented) : NONE}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The rates of insertion, each with whom it is counted over. */
export function EmploymentRates({ rates }: { rates: EmploymentRate[] }) {
  const known = rates.filter(({ denominator, hidden }) => hidden || denominator !== null);
  if (known.length === 0) {
    return (
      <Empty title="Pas encore de suivi d’insertion">
        Les taux apparaîtront six mois après la première sortie.
      </Empty>
    );
  }
  return (
    <>
      {known.some(({ hidden }) => hidden) && (
        <Text size="sm" c="dimmed">
          «{NBSP}masqué{NBSP}»{NBSP}: trop peu de personnes pour que le chiffre ne désigne personne.
        </Text>
      )}
      <Table verticalSpacing={8} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Indicateur</Table.Th>
            <Table.Th>Moment</Table.Th>
            <Table.Th className={stacked.number}>Taux</Table.Th>
            <Table.Th>Parmi</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {known.map((rate) => (
            <Table.Tr key={`${rate.indicator} ${rate.month}`}>
              <Table.Th scope="row" fw={500}>
                {rate.indicator}
              </Table.Th>
              <Table.Td data-label="Moment">
                à{NBSP}
                {rate.month}
                {NBSP}mois
              </Table.Td>
              <Table.Td className={stacked.number} data-label="Taux">
                {rate.hidden ? 'masqué' : outOf(rate.numerator, rate.denominator)}
              </Table.Td>
              <Table.Td data-label="Parmi">{rate.denominatorName}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
