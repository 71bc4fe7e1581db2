import { Button, Drawer, Group, Text } from '@mantine/core';
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
import classes from './terms-table.module.css';

/** Every term with the value in force, those before and those to come. */
export function TermsTable({ page, mayManage }: { page: AgreementPageData; mayManage: boolean }) {
  const [changing, setChanging] = useState<Term | null>(null);
  return (
    <>
      <dl className={classes.terms}>
        {page.terms
          .filter(({ values }) => mayManage || values.length > 0)
          .map((term) => (
            <div key={term.key} className={classes.term}>
              <Text component="dt" fw={500}>
                {term.label}
              </Text>
              <dd className={classes.values}>
                {term.values.length === 0 && <Text c="dimmed">Non précisée</Text>}
                {term.values.map((value) => (
                  <ValueLine key={value.id} value={value} mayManage={mayManage} />
                ))}
                {mayManage && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    mt={4}
                    aria-label={`Changer\u00a0: ${term.label}`}
                    onClick={() => setChanging(term)}
                  >
                    Changer
                  </Button>
                )}
              </dd>
            </div>
          ))}
      </dl>
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
