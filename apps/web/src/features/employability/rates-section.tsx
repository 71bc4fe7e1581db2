import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { frenchPercent, typeset } from '../../format/french';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { type Indicator, type Rates, ratesQuery } from './employability-api';

/** The rates of insertion as the school sees them; what the department would not see is said. */
export function RatesSection() {
  const rates = useQuery(ratesQuery);
  return (
    <QueryState query={rates} rows={5}>
      {(data) => <RatesTable data={data} />}
    </QueryState>
  );
}

function RatesTable({ data }: { data: Rates }) {
  const known = data.atMoments.filter(({ denominator }) => denominator > 0);
  return (
    <>
      <Text size="sm" c="dimmed">
        Le département ne voit un taux d’insertion qu’à partir de {data.threshold}
        {'\u00a0'}personnes.
      </Text>
      <Table verticalSpacing={8} className={stacked.stacked}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Indicateur</Table.Th>
            <Table.Th>Moment</Table.Th>
            <Table.Th className={stacked.number}>Taux</Table.Th>
            <Table.Th className={stacked.number}>Personnes</Table.Th>
            <Table.Th>Parmi</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {known.map((rate) => (
            <RateRow
              key={`${rate.id} ${rate.months}`}
              rate={rate}
              moment={`à\u00a0${rate.months}\u00a0mois`}
              hidden={!rate.publishable}
            />
          ))}
          {data.withoutMoment.map((rate) => (
            <RateRow key={rate.id} rate={rate} moment="à ce jour" />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function RateRow({ rate, moment, hidden = false }: { rate: Indicator; moment: string; hidden?: boolean }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} maw="22rem">
        {rate.label}
        <Text size="sm" c="dimmed" fw={400}>
          {typeset(rate.note)}
        </Text>
      </Table.Th>
      <Table.Td data-label="Moment">{moment}</Table.Td>
      <Table.Td className={stacked.number} data-label="Taux">
        {rate.rate === null ? '—' : frenchPercent(rate.rate)}
        {hidden && (
          <Text size="sm" c="dimmed">
            non publié
          </Text>
        )}
      </Table.Td>
      <Table.Td className={stacked.number} data-label="Personnes">
        {rate.numerator} sur {rate.denominator}
      </Table.Td>
      <Table.Td data-label="Parmi">{typeset(rate.denominatorName)}</Table.Td>
    </Table.Tr>
  );
}
