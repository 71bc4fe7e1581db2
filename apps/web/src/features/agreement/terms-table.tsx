import { Button, Drawer, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { say, sayFailure } from '../../undo';
import {
  type AgreementPageData,
  agreementQuery,
  type Term,
  type TermValue,
  withdrawTerm,
} from './agreement-api';
import { TermForm } from './term-form';

/** Every term with the value in force, those before and those to come. */
export function TermsTable({ page, mayManage }: { page: AgreementPageData; mayManage: boolean }) {
  const [changing, setChanging] = useState<Term | null>(null);
  return (
    <>
      <Table.ScrollContainer minWidth={480}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="32%">Clause</Table.Th>
              <Table.Th>Valeur, date d’effet et source</Table.Th>
              {mayManage && (
                <Table.Th>
                  <VisuallyHidden>Action</VisuallyHidden>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {page.terms
              .filter(({ values }) => mayManage || values.length > 0)
              .map((term) => (
                <Table.Tr key={term.key}>
                  <Table.Th scope="row" fw={500} style={{ verticalAlign: 'top' }}>
                    {term.label}
                  </Table.Th>
                  <Table.Td>
                    {term.values.length === 0 && <Text c="dimmed">Non précisée</Text>}
                    {term.values.map((value) => (
                      <ValueLine key={value.id} value={value} mayManage={mayManage} />
                    ))}
                  </Table.Td>
                  {mayManage && (
                    <Table.Td ta="right" style={{ verticalAlign: 'top' }}>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`Changer\u00a0: ${term.label}`}
                        onClick={() => setChanging(term)}
                      >
                        Changer
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Drawer
        opened={changing !== null}
        onClose={() => setChanging(null)}
        position="right"
        title={changing?.label}
      >
        {changing && (
          <TermForm key={changing.key} term={changing} page={page} onDone={() => setChanging(null)} />
        )}
      </Drawer>
    </>
  );
}

function ValueLine({ value, mayManage }: { value: TermValue; mayManage: boolean }) {
  const client = useQueryClient();
  const withdraw = () =>
    withdrawTerm(value.id)
      .then(() => client.invalidateQueries(agreementQuery))
      .then(() => say('Valeur retirée. Le journal en garde la trace.'))
      .catch((failure) => sayFailure(failure));
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={value.inForce ? 600 : 400} c={value.inForce ? undefined : 'dimmed'}>
          {value.shown}
        </Text>
        <Text size="sm" c="dimmed">
          {value.inForce ? 'En vigueur depuis le' : 'À partir du'} {mediumDay(value.effectiveFrom)} ·{' '}
          {value.source}
          {value.decidedBy && ` · ${value.decidedBy}`}
        </Text>
      </div>
      {mayManage && value.withdrawable && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={`Retirer la valeur ${value.shown}`}
          onClick={() => void withdraw()}
        >
          Retirer
        </Button>
      )}
    </Group>
  );
}
