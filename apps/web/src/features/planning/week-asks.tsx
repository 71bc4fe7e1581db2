import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { daySpan } from '../../format/dates';
import type { AskFormState } from './ask-values';
import classes from './planning.module.css';
import type { AskedWeeks, PlannableCohort } from './planning-api';
import { sayWeekAsk, WEEK_ASKS } from './words';

interface Props {
  form: AskFormState;
  cohorts: PlannableCohort[];
}

/** Weeks forbidden or preferred, and what host organisations ask for. */
export function WeekAsks({ form, cohorts }: Props) {
  const { weeks, promotions } = form.values;
  const chosen = cohorts.filter(({ cohortId }) => promotions.some((one) => one.cohortId === cohortId));
  const nameOf = (id: string) => cohorts.find(({ cohortId }) => cohortId === id)?.name ?? 'Promotion';
  return (
    <section>
      <Title order={2}>Semaines interdites, préférées ou demandées</Title>
      {weeks.length === 0 ? (
        <Text size="sm" c="dimmed" mb="sm">
          Aucune pour l’instant. Une interdiction est toujours tenue{'\u00a0'}; une préférence, autant que
          possible.
        </Text>
      ) : (
        <ul className={classes.list}>
          {weeks.map((ask, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same demand may be made twice
            <li key={i}>
              <Group justify="space-between" gap="xs">
                <Text size="sm">
                  <b>{ask.name}</b>
                  {'\u00a0'}: {nameOf(ask.cohortId)}, {sayWeekAsk(ask).toLowerCase()},{' '}
                  {daySpan(ask.from, ask.to)}
                </Text>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Retirer «\u00a0${ask.name}\u00a0»`}
                  onClick={() => form.removeListItem('weeks', i)}
                >
                  Retirer
                </Button>
              </Group>
              {form.errors[`weeks.${i}.to`] && (
                <Text size="sm" c="red">
                  {form.errors[`weeks.${i}.to`]}
                </Text>
              )}
              {form.errors[`weeks.${i}.cohortId`] && (
                <Text size="sm" c="red">
                  {form.errors[`weeks.${i}.cohortId`]}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && <NewAsk cohorts={chosen} onAdd={(ask) => form.insertListItem('weeks', ask)} />}
    </section>
  );
}

function NewAsk({ cohorts, onAdd }: { cohorts: PlannableCohort[]; onAdd: (ask: AskedWeeks) => void }) {
  const empty = { cohortId: cohorts[0]!.cohortId, what: WEEK_ASKS[0]!.value, from: '', to: '', name: '' };
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const cohortId = cohorts.some((one) => one.cohortId === typed.cohortId) ? typed.cohortId : empty.cohortId;
  const errors = {
    from: typed.from ? null : 'Indiquez le premier jour.',
    to: !typed.to ? 'Indiquez le dernier jour.' : typed.to < typed.from ? 'La fin précède le début.' : null,
    name: typed.name.trim() ? null : 'Indiquez de qui, ou pourquoi.',
  };
  const field = (name: 'from' | 'to' | 'name') => ({
    value: typed[name],
    error: tried && errors[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      const { value } = currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  const add = () => {
    setTried(true);
    if (errors.from || errors.to || errors.name) return;
    const [kind, place] = typed.what.split(' ') as [AskedWeeks['kind'], AskedWeeks['place']];
    onAdd({ cohortId, kind, place, from: typed.from, to: typed.to, name: typed.name.trim() });
    setTyped({ ...empty, cohortId });
    setTried(false);
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <div className={classes.newAsk}>
          <NativeSelect
            label="Promotion"
            data={cohorts.map(({ cohortId: value, name }) => ({ value, label: name }))}
            value={cohortId}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, cohortId: value })}
          />
          <NativeSelect
            label="Demande"
            data={WEEK_ASKS}
            value={typed.what}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, what: value })}
          />
          <TextInput type="date" label="Du" {...field('from')} />
          <TextInput type="date" label="Au" {...field('to')} />
          <TextInput label="De qui, ou pourquoi" maxLength={80} {...field('name')} />
        </div>
        <Group>
          <Button variant="default" onClick={add}>
            Ajouter ces semaines
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
