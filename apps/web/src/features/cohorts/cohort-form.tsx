import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { components } from '../../api/schema';
import { ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { CertificationForm } from './certification-form';
import {
  type CohortBody,
  changeCohort,
  cohortsQuery,
  createCohort,
  draftQuery,
  removeCohort,
} from './cohorts-api';
import { IntakeWarnings } from './intake-warnings';

interface Props {
  /** The promotion changed, null for a new one. */
  cohort: string | null;
  start: CohortBody;
  choices: components['schemas']['CertificationChoices'];
}

const isWhole = (value: unknown) => (Number.isInteger(value) ? null : 'Écrivez un nombre entier.');

export function CohortForm({ cohort, start, choices }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [addingTitle, setAddingTitle] = useState(choices.certifications.length === 0);
  const refresh = () => client.invalidateQueries({ queryKey: cohortsQuery.queryKey });
  const form = useProblemForm<CohortBody & Record<string, unknown>>({
    mode: 'controlled',
    initialValues: { ...start },
    validate: {
      number: isWhole,
      name: (value) => (value.trim() ? null : 'Donnez un nom à la promotion.'),
      certificationId: (value) => (value ? null : 'Choisissez ou ajoutez le titre préparé.'),
      startsOn: (value) => (value ? null : 'Indiquez le premier jour.'),
      endsOn: (value) => (value ? null : 'Indiquez le dernier jour.'),
      capacityMin: isWhole,
      capacityMax: isWhole,
      schoolHours: isWhole,
      halfDayMinutes: isWhole,
    },
    send: async (values) => {
      const id = cohort ?? (await createCohort(values)).id;
      if (cohort) await changeCohort(cohort, values);
      await refresh();
      await navigate(`/promotions/${id}`);
      offerUndo({
        message: cohort ? `${values.name} modifiée.` : `${values.name} créée.`,
        undo: async () => {
          if (cohort) await changeCohort(cohort, start);
          else {
            await navigate('/promotions');
            await removeCohort(id);
          }
          await refresh();
        },
      });
    },
  });
  const [draft] = useDebouncedValue(judgeable(form.values), 300);
  const warnings = useQuery({
    ...draftQuery(draft && { ...draft, cohortId: cohort ?? undefined }),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="md" maw="48rem">
      {addingTitle && (
        <CertificationForm
          proposed={choices.certifications.length === 0 ? choices.proposed : null}
          onDone={(id) => {
            if (id) form.setFieldValue('certificationId', id);
            setAddingTitle(false);
          }}
        />
      )}
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <ProblemAlert form={form} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput label="Numéro" min={1} allowDecimal={false} {...form.getInputProps('number')} />
            <TextInput label="Nom" {...form.getInputProps('name')} />
            <TextInput label="Premier jour" type="date" {...form.getInputProps('startsOn')} />
            <TextInput label="Dernier jour" type="date" {...form.getInputProps('endsOn')} />
          </SimpleGrid>
          {warnings.data && draft && <IntakeWarnings calendar={warnings.data} />}
          <Group align="flex-end" gap="xs">
            <NativeSelect
              label="Titre préparé"
              flex={1}
              miw="14rem"
              data={[
                { value: '', label: 'Choisissez…' },
                ...choices.certifications.map(({ id, title, rncpCode }) => ({
                  value: id,
                  label: `${title} (${rncpCode})`,
                })),
              ]}
              {...form.getInputProps('certificationId')}
            />
            {!addingTitle && (
              <Button variant="default" onClick={() => setAddingTitle(true)}>
                Ajouter un titre
              </Button>
            )}
          </Group>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput
              label="Effectif minimal"
              allowDecimal={false}
              {...form.getInputProps('capacityMin')}
            />
            <NumberInput
              label="Effectif maximal"
              allowDecimal={false}
              {...form.getInputProps('capacityMax')}
            />
            <NumberInput
              label="Heures à l’école, sur toute la formation"
              allowDecimal={false}
              {...form.getInputProps('schoolHours')}
            />
            <NumberInput
              label="Durée d’une demi-journée, en minutes"
              allowDecimal={false}
              {...form.getInputProps('halfDayMinutes')}
            />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={form.sending}>
              {cohort ? 'Enregistrer' : 'Créer la promotion'}
            </Button>
            <Button component={Link} to={cohort ? `/promotions/${cohort}` : '/promotions'} variant="default">
              Annuler
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}

/** The values once they are complete enough for the server to judge the dates. */
function judgeable(values: CohortBody): CohortBody | null {
  const { startsOn, endsOn, certificationId, name } = values;
  const whole = [
    values.number,
    values.capacityMin,
    values.capacityMax,
    values.schoolHours,
    values.halfDayMinutes,
  ];
  const complete = startsOn && endsOn && startsOn < endsOn && certificationId && name.trim();
  return complete && whole.every((value) => Number.isInteger(value) && value > 0) ? values : null;
}
