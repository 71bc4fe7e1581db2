import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../../forms';
import { say } from '../../../undo';
import type { Cohort } from '../../cohorts/cohorts-api';
import { TypedLookAlikes } from '../../duplicates/look-alikes';
import { useSchoolToday } from '../../session/session-api';
import { receiveApplication, type Words } from '../applications-api';
import type { Fields } from './fields';
import { bodyOf, type Values } from './form-values';
import { NationalRecordFields, PersonFields } from './person-fields';
import { PrescriberFields } from './prescriber-fields';
import { RepresentativesFields } from './representatives-fields';
import { type Read, saveCorrection } from './save-correction';
import { SchoolingFields } from './schooling-fields';

const OLDEST = '1920-01-01';

interface Props {
  /** The application corrected, null for a new one. */
  id: string | null;
  start: Values;
  /** Of the file, when it is corrected. */
  version: number | null;
  cohorts: Cohort[];
  words: Words;
}

/** Whether somebody is a minor on a day, both YYYY-MM-DD. */
const isMinor = (birthDate: string, today: string) =>
  birthDate !== '' && `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` > today;

export function ApplicationForm({ id, start, version, cohorts, words }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = useSchoolToday();
  const read = useRef<Read>({ values: start, version: version ?? 0 });
  const needed = (sentence: string) => (value: string) => (value.trim() ? null : sentence);
  const form = useProblemForm<Values>({
    mode: 'controlled',
    initialValues: start,
    validate: {
      firstName: needed('Indiquez le prénom.'),
      lastName: needed('Indiquez le nom.'),
      birthDate: (value) =>
        !value
          ? 'Indiquez la date de naissance.'
          : value > today
            ? 'Cette date est dans le futur.'
            : value < OLDEST
              ? 'Cette date est trop ancienne. Vérifiez l’année.'
              : null,
      level: needed('Choisissez le plus haut diplôme obtenu.'),
      representatives: { fullName: needed('Indiquez le nom du représentant légal.') },
    },
    send: async (values) => {
      const made = id ?? (await receiveApplication(bodyOf(values, null))).id;
      if (id) {
        await saveCorrection(client, id, values, read.current, (merged, now) => {
          read.current = now;
          form.setValues(merged);
        });
      }
      await client.invalidateQueries({ queryKey: ['applications'] });
      await client.invalidateQueries({ queryKey: ['learners'] });
      await navigate(`/candidatures/${made}`);
      say(id ? 'Candidature modifiée.' : 'Candidature enregistrée.');
    },
  });
  const field: Fields = (name) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md" maw="48rem">
        <ProblemAlert form={form} />
        <PersonFields field={field} />
        {!id && <TypedLookAlikes asked={form.getValues()} />}
        <RepresentativesFields form={form} minor={isMinor(form.values.birthDate, today)} />
        <SchoolingFields field={field} words={words} kept={start.leftSchoolYear} />
        <Fieldset legend="Candidature">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label="Promotion"
              data={cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name }))}
              {...field('cohortId')}
            />
            <TextInput label="Reçue le" type="date" {...field('receivedOn')} />
            <PrescriberFields field={field} words={words} recorded={id !== null} />
          </SimpleGrid>
        </Fieldset>
        <NationalRecordFields field={field} />
        <Group>
          <Button type="submit" loading={form.sending}>
            Enregistrer
          </Button>
          <Button component={Link} to={id ? `/candidatures/${id}` : '/candidatures'} variant="default">
            Annuler
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
