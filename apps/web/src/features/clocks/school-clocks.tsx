import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { typeset } from '../../format/french';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { QueryState } from '../../states';
import { offerUndo, say, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import classes from './clocks.module.css';
import { addFiling, type ClockView, clocksQuery, withdrawFiling } from './clocks-api';
import { MarkButton } from './clocks-section';

const KINDS = {
  bpf: 'Bilan pédagogique et financier',
  sifa: 'Enquête SIFA',
  qualiopi: 'Audit Qualiopi',
  other: 'Autre dossier',
} as const;

/** What the school itself has to send this year: its filings, and its public employers' census. */
export function SchoolClocks() {
  const query = useQuery(clocksQuery());
  const mayManage = useMay('deadline.manage');
  return (
    <section aria-labelledby="annee">
      <Title order={2} id="annee" mb="xs">
        Dossiers de l’année
      </Title>
      <QueryState query={query}>
        {(clocks) => {
          const own = clocks.filter(({ kind }) => kind === 'yearly_filing' || kind === 'cnfpt_census');
          return own.length === 0 ? (
            <Text c="dimmed" mb="xs">
              Aucune date n’est encore écrite{'\u00a0'}: le bilan pédagogique et financier, l’enquête SIFA et
              les audits viennent ici quand leur jour est connu.
            </Text>
          ) : (
            <ul className={classes.list}>
              {own.map((clock) => (
                <SchoolClock key={clock.key} clock={clock} mayManage={mayManage} />
              ))}
            </ul>
          );
        }}
      </QueryState>
      {mayManage && <AddHere label="Ajouter une date">{(close) => <FilingForm onDone={close} />}</AddHere>}
    </section>
  );
}

function SchoolClock({ clock, mayManage }: { clock: ClockView; mayManage: boolean }) {
  const client = useQueryClient();
  const filing = clock.kind === 'yearly_filing';
  const remove = () =>
    withdrawFiling(clock.key.split(':')[1]!)
      .then(() => client.invalidateQueries({ queryKey: ['clocks'] }))
      .then(() => say('La date est retirée.'))
      .catch((failure) => sayFailure(failure));
  return (
    <li className={classes.clock}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className={classes.words}>
          <Text fw={600}>{filing ? clock.detail : `Recensement CNFPT\u00a0: ${clock.hostName}`}</Text>
          <Text size="sm">{typeset(clock.sentence)}</Text>
          {!filing && (
            <Text size="sm" c="dimmed">
              {clock.detail}
            </Text>
          )}
        </div>
        <Group gap="xs">
          <MarkButton clock={clock} />
          {filing && mayManage && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`Retirer\u00a0: ${clock.detail}`}
              onClick={() => void remove()}
            >
              Retirer
            </Button>
          )}
        </Group>
      </Group>
    </li>
  );
}

function FilingForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['clocks'] });
  const form = useProblemForm({
    mode: 'controlled',
    initialValues: { kind: 'bpf' as keyof typeof KINDS, label: '', dueOn: '', source: '' },
    validate: {
      dueOn: (value) => (value ? null : 'Indiquez le jour.'),
      source: (value) => (value.trim() ? null : 'Dites d’où vient cette date.'),
    },
    send: async ({ label, ...values }) => {
      const { id } = await addFiling({ ...values, label: label.trim() || undefined });
      await refresh();
      onDone();
      offerUndo({
        message: 'La date est ajoutée.',
        undo: async () => {
          await withdrawFiling(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Dossier"
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label="Intitulé, s’il en faut un autre" {...form.getInputProps('label')} />
        <TextInput type="date" label="Dernier jour" required {...form.getInputProps('dueOn')} />
        <TextInput
          label="Source"
          placeholder="Campagne 2027, certificat…"
          required
          {...form.getInputProps('source')}
        />
        <FormEnd label="Ajouter" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
