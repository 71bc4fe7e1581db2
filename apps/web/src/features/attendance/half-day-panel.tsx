import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { longDay, moment } from '../../format/dates';
import { ProblemAlert, useProblemForm } from '../../forms';
import { QueryState } from '../../states';
import { offerUndo } from '../../undo';
import classes from './attendance.module.css';
import {
  correct,
  type EntryState,
  HALF_WORDS,
  historyQuery,
  type LearnerHalfDay,
  type Place,
  type Revision,
  STATE_WORDS,
} from './attendance-api';

const AT_SCHOOL: EntryState[] = ['present_school', 'mediation', 'representation'];
const ABSENT: EntryState[] = ['absent_justified', 'absent_unjustified', 'sick', 'leave'];
const statesFor = (place: Place): EntryState[] =>
  place === 'company' || place === 'closed'
    ? ['present_company', ...AT_SCHOOL, ...ABSENT]
    : [...AT_SCHOOL, ...ABSENT];

interface Props {
  learnerId: string;
  halfDay: LearnerHalfDay;
  mayCorrect: boolean;
  onClose: () => void;
}

/** One half-day: what it says, how it came to say it, and, for the school, its correction. */
export function HalfDayPanel({ learnerId, halfDay, mayCorrect, onClose }: Props) {
  const history = useQuery(historyQuery(learnerId, halfDay.day, halfDay.half));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const correctable = halfDay.begun && halfDay.place !== 'none' && halfDay.place !== 'holiday';
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="half-day">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h5" id="half-day" ref={title} tabIndex={-1}>
            {longDay(halfDay.day)}, {HALF_WORDS[halfDay.half]}
          </Title>
          <Button variant="subtle" onClick={onClose}>
            Fermer
          </Button>
        </Group>
        <QueryState query={history} rows={1}>
          {(revisions) => <History revisions={revisions} />}
        </QueryState>
        {mayCorrect && correctable && <CorrectionForm learnerId={learnerId} halfDay={halfDay} />}
      </Stack>
    </Paper>
  );
}

function History({ revisions }: { revisions: Revision[] }) {
  if (revisions.length === 0) return <Text c="dimmed">Rien n’est noté.</Text>;
  return (
    <ol className={classes.history} aria-label="Historique, le plus récent d’abord" reversed>
      {revisions.map((one) => (
        <li key={one.revision}>
          <strong>{STATE_WORDS[one.state]}</strong>, noté par {one.recordedBy} le {moment(one.recordedAt)}
          {one.onPaper && ', d’après un relevé papier'}
          {one.reason && ` · ${one.reason}`}
          {one.reasonErased && ' · motif effacé'}
        </li>
      ))}
    </ol>
  );
}

function CorrectionForm({ learnerId, halfDay }: { learnerId: string; halfDay: LearnerHalfDay }) {
  const client = useQueryClient();
  const { day, half, revision, state } = halfDay;
  const options: EntryState[] = [...statesFor(halfDay.place), ...(state ? (['withdrawn'] as const) : [])];
  const form = useProblemForm({
    initialValues: { state: (state ?? options[0]) as EntryState, reason: '' },
    validate: {
      reason: (value) => (value.trim().length >= 3 ? null : 'Écrivez le motif de la correction.'),
    },
    send: async ({ state: wanted, reason }) => {
      const clientId = crypto.randomUUID();
      const done = await correct(learnerId, day, half, {
        revision,
        state: wanted,
        reason: reason.trim(),
        clientId,
      });
      const refresh = () => client.invalidateQueries({ queryKey: ['attendance'] });
      await refresh();
      offerUndo({
        message: `${STATE_WORDS[wanted]} : correction enregistrée.`,
        undo: async () => {
          await correct(learnerId, day, half, {
            revision: done.revision,
            state: state ?? 'withdrawn',
            reason: 'Correction annulée',
            clientId: crypto.randomUUID(),
          });
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="xs">
        <ProblemAlert form={form} />
        <Group align="flex-start" gap="sm">
          <NativeSelect
            label={state ? 'Corriger en' : 'Noter'}
            data={options.map((value) => ({
              value,
              label: value === 'withdrawn' ? 'Retirer la note' : STATE_WORDS[value],
            }))}
            key={form.key('state')}
            {...form.getInputProps('state')}
          />
          <TextInput
            label="Motif"
            placeholder="Certificat reçu le 12 mai"
            maxLength={500}
            flex={1}
            miw="12rem"
            key={form.key('reason')}
            {...form.getInputProps('reason')}
          />
        </Group>
        <Group>
          <Button type="submit" loading={form.sending}>
            Enregistrer la correction
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
