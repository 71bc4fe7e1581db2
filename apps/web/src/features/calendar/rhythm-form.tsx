import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { longDay, mediumDay, mondayOf, plusDays } from '../../format/dates';
import { counted, frenchPercent, typeset } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import classes from './calendar.module.css';
import {
  type RhythmConsequences as Compared,
  consequencesQuery,
  dropRhythm,
  type Frame,
  frameConsequencesQuery,
  type PlannedCohort,
  type Rhythm,
  rhythmsQuery,
  setFrame,
  setRhythm,
  takeBack,
} from './calendar-api';
import { differenceOf, hoursOf } from './hours';

interface Props {
  cohort: PlannedCohort;
  onDone: () => Promise<unknown>;
}

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
type Weekday = (typeof everyDay)[number];

const DAY_WORDS: Record<Weekday, string> = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
};

/** Whole weeks, or days of the week: two at school and three in company, or the other way round. */
const PRESETS: { label: string; schoolDays: Weekday[] }[] = [
  { label: 'Semaine entière', schoolDays: [...everyDay] },
  { label: '2 jours à l’école', schoolDays: ['monday', 'tuesday'] },
  { label: '3 jours à l’école', schoolDays: ['monday', 'tuesday', 'wednesday'] },
];

function words({ schoolWeeks, companyWeeks, schoolDays }: Rhythm): string {
  const days = everyDay.filter((day) => schoolDays.includes(day)).map((day) => DAY_WORDS[day]);
  const at = days.length === 5 ? '' : `, ${days.join(', ')} seulement`;
  return `${counted(schoolWeeks, 'semaine')} à l’école${at}, ${counted(companyWeeks, 'semaine')} en structure`;
}

export function RhythmForm(props: Props) {
  const rhythms = useQuery(rhythmsQuery(props.cohort.id));
  return (
    <QueryState query={rhythms} rows={3}>
      {({ rhythms: kept, frame }) => (
        <Stack gap="lg">
          <RhythmList {...props} rhythms={kept} />
          <NewRhythm {...props} rhythms={kept} />
          <FrameForm {...props} frame={frame} />
        </Stack>
      )}
    </QueryState>
  );
}

function RhythmList({ cohort, rhythms, onDone }: Props & { rhythms: Rhythm[] }) {
  const today = useSchoolToday();
  const dropping = useMutation({
    mutationFn: ({ fromMonday }: Rhythm) => dropRhythm(cohort.id, fromMonday),
    onSuccess: async ({ revision }) => {
      offerUndo({
        message: 'Rythme retiré.',
        undo: async () => {
          await takeBack(cohort.id, revision);
          await onDone();
        },
      });
      await onDone();
    },
    onError: (failure) => sayFailure(failure),
  });
  if (rhythms.length === 0) return null;
  return (
    <ul className={classes.cohorts}>
      {rhythms.map((rhythm) => (
        <li key={rhythm.fromMonday}>
          <Text fw={500}>{words(rhythm)}</Text>
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              à partir du {longDay(rhythm.fromMonday)}
            </Text>
            {rhythm.fromMonday >= today && (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={dropping.isPending}
                onClick={() => dropping.mutate(rhythm)}
                aria-label={`Retirer le rythme du ${longDay(rhythm.fromMonday)}`}
              >
                Retirer
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

function NewRhythm({ cohort, rhythms, onDone }: Props & { rhythms: Rhythm[] }) {
  const today = useSchoolToday();
  const nextMonday = mondayOf(plusDays(today, 6));
  const first = mondayOf(cohort.startsOn);
  const start = rhythms.length === 0 || first > nextMonday ? first : nextMonday;
  const [typed, setTyped] = useState<Rhythm>({
    fromMonday: start,
    schoolWeeks: rhythms.at(-1)?.schoolWeeks ?? 1,
    companyWeeks: rhythms.at(-1)?.companyWeeks ?? 1,
    schoolDays: rhythms.at(-1)?.schoolDays ?? [...everyDay],
  });
  const form = useProblemForm<Rhythm & Record<string, unknown>>({
    initialValues: { ...typed },
    onValuesChange: (values) =>
      setTyped({
        fromMonday: values.fromMonday,
        schoolWeeks: Number(values.schoolWeeks),
        companyWeeks: Number(values.companyWeeks),
        schoolDays: values.schoolDays,
      }),
    validate: {
      fromMonday: (value) => (value ? null : 'Choisissez un lundi.'),
      schoolDays: (value) => (value.length > 0 ? null : 'Choisissez au moins un jour à l’école.'),
    },
    send: async () => {
      const { revision } = await setRhythm(cohort.id, typed);
      offerUndo({
        message: 'Rythme changé.',
        undo: async () => {
          await takeBack(cohort.id, revision);
          await onDone();
        },
      });
      await onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <Title order={3}>{rhythms.length === 0 ? 'Choisir le rythme' : 'Nouveau rythme'}</Title>
        <ProblemAlert form={form} />
        <TextInput
          type="date"
          label="À partir du lundi"
          step={7}
          min={start}
          max={cohort.endsOn}
          key={form.key('fromMonday')}
          {...form.getInputProps('fromMonday')}
        />
        <Group grow align="flex-start">
          <NumberInput
            label="Semaines à l’école"
            min={1}
            max={52}
            allowDecimal={false}
            key={form.key('schoolWeeks')}
            {...form.getInputProps('schoolWeeks')}
          />
          <NumberInput
            label="Puis en structure"
            min={0}
            max={52}
            allowDecimal={false}
            key={form.key('companyWeeks')}
            {...form.getInputProps('companyWeeks')}
          />
        </Group>
        <Checkbox.Group
          label="Jours à l’école, dans une semaine à l’école"
          description="Les autres jours se passent en structure."
          key={form.key('schoolDays')}
          {...form.getInputProps('schoolDays')}
        >
          <Group gap="sm" mt={6}>
            {everyDay.map((day) => (
              <Checkbox key={day} value={day} label={DAY_WORDS[day]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group gap="xs">
          {PRESETS.map(({ label, schoolDays }) => (
            <Button
              key={label}
              variant="default"
              size="compact-sm"
              onClick={() =>
                form.setValues(
                  schoolDays.length === 5 ? { schoolDays } : { schoolDays, schoolWeeks: 1, companyWeeks: 0 },
                )
              }
            >
              {label}
            </Button>
          ))}
        </Group>
        <RhythmConsequences cohort={cohort} rhythm={typed} />
        <Group>
          <Button type="submit" loading={form.sending}>
            {rhythms.length === 0 ? 'Choisir ce rythme' : 'Changer le rythme'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The weeks that open and close the training, all at school. */
function FrameForm({ cohort, frame, onDone }: Props & { frame: Frame }) {
  const [typed, setTyped] = useState(frame);
  const form = useProblemForm<Frame & Record<string, unknown>>({
    initialValues: { ...frame },
    onValuesChange: (values) =>
      setTyped({
        integrationWeeks: Number(values.integrationWeeks),
        certificationWeeks: Number(values.certificationWeeks),
      }),
    send: async () => {
      const { revision } = await setFrame(cohort.id, typed);
      offerUndo({
        message: 'Semaines d’intégration et de certification changées.',
        undo: async () => {
          await takeBack(cohort.id, revision);
          await onDone();
        },
      });
      await onDone();
    },
  });
  const [settled] = useDebouncedValue(typed, 300);
  const consequences = useQuery({
    ...frameConsequencesQuery(cohort.id, settled),
    placeholderData: (last) => last,
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <Title order={3}>Début et fin de la formation</Title>
        <ProblemAlert form={form} />
        <Group grow align="flex-start">
          <NumberInput
            label="Semaines d’intégration"
            description="Au début, toutes à l’école."
            min={0}
            max={52}
            allowDecimal={false}
            key={form.key('integrationWeeks')}
            {...form.getInputProps('integrationWeeks')}
          />
          <NumberInput
            label="Semaines de certification"
            description="À la fin, toutes à l’école."
            min={0}
            max={52}
            allowDecimal={false}
            key={form.key('certificationWeeks')}
            {...form.getInputProps('certificationWeeks')}
          />
        </Group>
        <Consequences query={consequences} />
        <Group>
          <Button type="submit" loading={form.sending}>
            Changer ces semaines
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the rhythm being typed would change, before it is set. */
function RhythmConsequences({ cohort, rhythm }: { cohort: PlannedCohort; rhythm: Rhythm }) {
  const [settled] = useDebouncedValue(rhythm, 300);
  const consequences = useQuery({
    ...consequencesQuery(cohort.id, settled),
    enabled: settled.fromMonday !== '' && settled.schoolDays.length > 0,
    placeholderData: (last) => last,
  });
  return <Consequences query={consequences} />;
}

function Consequences({ query: consequences }: { query: UseQueryResult<Compared> }) {
  if (consequences.isError) {
    return (
      <Text size="sm" role="status">
        {typeset(
          asProblem(consequences.error)
            .errors.map(({ message }) => message)
            .join(' ') || asProblem(consequences.error).message,
        )}
      </Text>
    );
  }
  if (!consequences.data) return <Text size="sm">Calcul des conséquences…</Text>;
  const { before, after, changes } = consequences.data;
  return (
    <section aria-label="Conséquences" aria-live="polite">
      <Text size="sm" mb="xs">
        {changes.days === 0 || !changes.firstDay || !changes.lastDay
          ? 'Aucun jour ne change.'
          : typeset(
              `${counted(changes.days, 'jour')} ${changes.days < 2 ? 'change' : 'changent'} de lieu, du ${mediumDay(changes.firstDay)} au ${mediumDay(changes.lastDay)}.`,
            )}
      </Text>
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">Sur toute la formation</th>
            <td>Avant</td>
            <td>Après</td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Heures à l’école</th>
            <td>{hoursOf(before.schoolMinutes)}</td>
            <td>{hoursOf(after.schoolMinutes)}</td>
          </tr>
          <tr>
            <th scope="row">Au programme</th>
            <td>{hoursOf(before.targetMinutes)}</td>
            <td>{hoursOf(after.targetMinutes)}</td>
          </tr>
          <tr>
            <th scope="row">Part de la formation</th>
            <td>{before.schoolShare === null ? '–' : frenchPercent(before.schoolShare)}</td>
            <td>{after.schoolShare === null ? '–' : frenchPercent(after.schoolShare)}</td>
          </tr>
        </tbody>
      </table>
      <Text size="sm" mt="xs">
        {differenceOf(after.differenceMinutes)}
        {after.reachesFloor === false && typeset(' ; sous le minimum légal de 25 %')}.
      </Text>
    </section>
  );
}
