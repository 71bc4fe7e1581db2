import { Button, Group, NumberInput, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { longDay, mediumDay } from '../../format/dates';
import { frenchEuros, frenchNumber } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import {
  addSmic,
  changeRule,
  contractRulesQuery,
  type ContractRulesPage as Rules,
  withdrawRule,
  withdrawSmic,
} from './contracts-api';

/** The SMIC and the bounds of the rules: what contracts are judged by, each from a day on. */
export function ContractRulesPage() {
  const rules = useQuery(contractRulesQuery);
  const mayChange = useMay('contract-rules.manage');
  return (
    <Page
      title="Règles des contrats et SMIC"
      lead={
        'Chaque valeur prend effet à une date\u202f; un contrat suit celles de son premier jour, la paie suit le SMIC de chaque mois.'
      }
    >
      <QueryState query={rules}>
        {(page) => (
          <>
            <SmicTable page={page} mayChange={mayChange} />
            <BoundsTable page={page} mayChange={mayChange} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function SmicTable({ page, mayChange }: { page: Rules; mayChange: boolean }) {
  const client = useQueryClient();
  const last = page.smic.at(-1);
  return (
    <Stack component="section" gap="sm" aria-labelledby="smic">
      <Title order={2} id="smic">
        {last
          ? `SMIC horaire brut\u00a0: ${frenchEuros(last.hourlyCents)} depuis le ${longDay(last.from)}`
          : 'SMIC'}
      </Title>
      <Text size="sm" c="dimmed">
        Après la dernière ligne, les calculs reprennent ce SMIC et le disent.
      </Text>
      <Table verticalSpacing={4} className={stacked.stacked} aria-labelledby="smic" maw="48rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>À partir du</Table.Th>
            <Table.Th ta="right">Une heure</Table.Th>
            <Table.Th ta="right">Un mois à 35 h</Table.Th>
            <Table.Th>Source</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.smic.map((row) => (
            <Table.Tr key={row.from}>
              <Table.Th scope="row" fw={500}>
                {mediumDay(row.from)}
              </Table.Th>
              <Table.Td data-label="Une heure" ta="right">
                {frenchEuros(row.hourlyCents)}
              </Table.Td>
              <Table.Td data-label="Un mois à 35 h" ta="right">
                {frenchEuros(Math.round((row.hourlyCents * 35 * 52) / 12))}
              </Table.Td>
              <Table.Td data-label="Source">
                {row.source}
                {row.decidedBy && `, par ${row.decidedBy}`}
              </Table.Td>
              <Table.Td>
                {mayChange && row.withdrawable && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() =>
                      withdrawSmic(row.from)
                        .then(() => client.invalidateQueries({ queryKey: ['contract-rules'] }))
                        .catch(sayFailure)
                    }
                  >
                    Retirer
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayChange && <AddHere label="Ajouter un SMIC">{(close) => <SmicForm onDone={close} />}</AddHere>}
    </Stack>
  );
}

function SmicForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['contract-rules'] });
  const form = useProblemForm({
    initialValues: { from: '', hourlyCents: '' as number | string, source: '' },
    validate: {
      from: (value) => (value ? null : 'Indiquez la date d’effet.'),
      hourlyCents: (value) => (value === '' ? 'Indiquez le montant d’une heure.' : null),
      source: (value) => (value.trim() ? null : 'Indiquez d’où vient ce montant\u00a0: décret, arrêté…'),
    },
    send: async ({ from, hourlyCents, source }) => {
      await addSmic({ from, hourlyCents: Math.round(Number(hourlyCents) * 100), source });
      await refresh();
      onDone();
      offerUndo({
        message: `SMIC ajouté à partir du ${mediumDay(from)}.`,
        undo: async () => {
          await withdrawSmic(from);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <TextInput type="date" label="À partir du" required {...form.getInputProps('from')} />
        <NumberInput
          label="SMIC horaire brut"
          decimalScale={2}
          decimalSeparator=","
          suffix={'\u00a0€'}
          required
          {...form.getInputProps('hourlyCents')}
        />
        <TextInput label="Source" required {...form.getInputProps('source')} />
        <FormEnd label="Ajouter" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

type Rule = Rules['rules'][number];

/** « 1 personne », « 6 mois ». */
const unitOf = ({ value, unit }: Rule) =>
  value < 2 && unit !== 'mois' ? unit.replace(/^(\p{L}+)s\b/u, '$1') : unit;

function BoundsTable({ page, mayChange }: { page: Rules; mayChange: boolean }) {
  return (
    <Stack component="section" gap="sm" aria-labelledby="bounds">
      <Title order={2} id="bounds">
        Bornes des règles
      </Title>
      <Table verticalSpacing={4} className={stacked.stacked} aria-labelledby="bounds">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Règle</Table.Th>
            <Table.Th ta="right">Aujourd’hui</Table.Th>
            <Table.Th>Source</Table.Th>
            <Table.Th>Décisions de l’école</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.rules.map((rule) => (
            <Table.Tr key={rule.key}>
              <Table.Th scope="row" fw={500}>
                {rule.label}
              </Table.Th>
              <Table.Td data-label="Aujourd’hui" ta="right" style={{ whiteSpace: 'nowrap' }}>
                {`${frenchNumber(rule.value)}\u00a0${unitOf(rule)}`}
              </Table.Td>
              <Table.Td data-label="Source">{rule.source}</Table.Td>
              <Table.Td data-label="Décisions de l’école">
                <Decisions rule={rule} mayChange={mayChange} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function Decisions({ rule, mayChange }: { rule: Rule; mayChange: boolean }) {
  const client = useQueryClient();
  return (
    <>
      {rule.values.length === 0 && !mayChange && 'Aucune'}
      {rule.values.map((one) => (
        <Group key={one.id} gap="xs">
          <Text size="sm">{`${frenchNumber(one.value)} à partir du ${mediumDay(one.effectiveFrom)} (${one.source})`}</Text>
          {mayChange && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                withdrawRule(one.id)
                  .then(() => client.invalidateQueries({ queryKey: ['contract-rules'] }))
                  .catch(sayFailure)
              }
            >
              Retirer
            </Button>
          )}
        </Group>
      ))}
      {mayChange && (
        <AddHere label="Changer" quiet>
          {(close) => <RuleForm rule={rule} onDone={close} />}
        </AddHere>
      )}
    </>
  );
}

function RuleForm({ rule, onDone }: { rule: Rule; onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['contract-rules'] });
  const form = useProblemForm({
    initialValues: { value: rule.value as number | string, effectiveFrom: useSchoolToday(), source: '' },
    validate: {
      value: (value) => (value === '' ? 'Indiquez la nouvelle valeur.' : null),
      source: (value) => (value.trim() ? null : 'Indiquez d’où vient ce changement.'),
    },
    send: async ({ value, effectiveFrom, source }) => {
      const { id } = await changeRule({ key: rule.key, value: Number(value), effectiveFrom, source });
      await refresh();
      onDone();
      offerUndo({
        message: `« ${rule.label} » change à partir du ${mediumDay(effectiveFrom)}.`,
        undo: async () => {
          await withdrawRule(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NumberInput
          label={`Nouvelle valeur (${rule.unit})`}
          min={rule.min}
          max={rule.max}
          allowDecimal={false}
          {...form.getInputProps('value')}
        />
        <TextInput type="date" label="À partir du" {...form.getInputProps('effectiveFrom')} />
        <TextInput label="Source" {...form.getInputProps('source')} />
        <FormEnd label="Enregistrer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
