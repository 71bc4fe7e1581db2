import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { longDay } from '../../format/dates';
import { ProblemAlert, useProblemForm, validateDayRange } from '../../forms';
import { offerUndo } from '../../undo';
import { cohortsQuery } from '../cohorts/cohorts-api';
import {
  ABSENCE_REASONS,
  type AbsenceReason,
  choicesQuery,
  declareAbsence,
  HALF_WORDS,
  type Half,
  refreshSessions,
  type TrainerAbsence,
  withdrawAbsence,
} from './sessions-api';

/** « mardi 25 mai 2027, matin », « du mardi 25 mai 2027, matin, au jeudi 27 mai 2027, après-midi ». */
export function absenceDays({
  firstDay,
  firstHalf,
  lastDay,
  lastHalf,
}: Pick<TrainerAbsence, 'firstDay' | 'firstHalf' | 'lastDay' | 'lastHalf'>): string {
  if (firstDay === lastDay)
    return firstHalf === lastHalf ? `${longDay(firstDay)}, ${HALF_WORDS[firstHalf]}` : longDay(firstDay);
  return `du ${longDay(firstDay)}, ${HALF_WORDS[firstHalf]}, au ${longDay(lastDay)}, ${HALF_WORDS[lastHalf]}`;
}

const halfOptions = [
  { value: 'morning', label: 'Matin' },
  { value: 'afternoon', label: 'Après-midi' },
];

/** Writes an absence down, then shows what it leaves to settle. */
export function AbsenceForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const trainers = useTrainers();
  const form = useProblemForm({
    initialValues: {
      trainerId: '',
      firstDay: '',
      firstHalf: 'morning' as Half,
      lastDay: '',
      lastHalf: 'afternoon' as Half,
      reason: '' as AbsenceReason | '',
    },
    validate: {
      trainerId: (value) => (value ? null : 'Choisissez qui est absent.'),
      ...validateDayRange,
      reason: (value) => (value ? null : 'Choisissez un motif.'),
    },
    send: async ({ reason, ...period }) => {
      if (!reason) return;
      const { id } = await declareAbsence({ ...period, reason });
      await refreshSessions(client);
      offerUndo({
        message: 'Absence déclarée.',
        undo: async () => {
          await withdrawAbsence(id);
          await refreshSessions(client);
          await navigate('/absences-formateurs');
        },
      });
      onDone();
      await navigate(`/absences-formateurs/${id}`);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Formateur"
          data={[{ value: '', label: 'Choisir' }, ...trainers]}
          data-autofocus
          key={form.key('trainerId')}
          {...form.getInputProps('trainerId')}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Premier jour"
            type="date"
            key={form.key('firstDay')}
            {...form.getInputProps('firstDay')}
          />
          <NativeSelect
            label="À partir du"
            data={halfOptions}
            key={form.key('firstHalf')}
            {...form.getInputProps('firstHalf')}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label="Dernier jour"
            type="date"
            key={form.key('lastDay')}
            {...form.getInputProps('lastDay')}
          />
          <NativeSelect
            label="Compris jusqu’au"
            data={halfOptions}
            key={form.key('lastHalf')}
            {...form.getInputProps('lastHalf')}
          />
        </Group>
        <NativeSelect
          label="Motif"
          description="Lu par la direction et la coordination seulement."
          data={[
            { value: '', label: 'Choisir' },
            ...Object.entries(ABSENCE_REASONS).map(([value, label]) => ({ value, label })),
          ]}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button type="submit" loading={form.sending}>
            Déclarer l’absence
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Trainers are the same for every promotion. */
function useTrainers(): { value: string; label: string }[] {
  const cohorts = useQuery(cohortsQuery);
  const cohortId = cohorts.data?.[0]?.id;
  const choices = useQuery({ ...choicesQuery(cohortId ?? '', {}), enabled: cohortId !== undefined });
  return (choices.data?.trainers ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
