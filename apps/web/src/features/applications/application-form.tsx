import {
  Button,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import type { Cohort } from '../cohorts/cohorts-api';
import { TypedLookAlikes } from '../duplicates/look-alikes';
import {
  type Application,
  type ApplicationBody,
  correctApplication,
  receiveApplication,
  type Words,
} from './applications-api';

/** Every field as text, as a form holds it; empty when there is nothing. */
interface Values extends Record<string, unknown> {
  cohortId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string;
  phone: string;
  postcode: string;
  city: string;
  level: string;
  higherEducationYears: number;
  lastClass: string;
  receivedOn: string;
  prescriberKind: string;
  prescriberName: string;
  representative: { fullName: string; email: string; phone: string };
}

export const emptyApplication = (cohortId: string, today: string): Values => ({
  cohortId,
  firstName: '',
  lastName: '',
  birthDate: '',
  email: '',
  phone: '',
  postcode: '',
  city: '',
  level: '',
  higherEducationYears: 0,
  lastClass: '',
  receivedOn: today,
  prescriberKind: '',
  prescriberName: '',
  representative: { fullName: '', email: '', phone: '' },
});

export function formOf(application: Application): Values {
  const [first] = application.representatives;
  return {
    ...emptyApplication(application.cohortId, application.receivedOn),
    firstName: application.firstName,
    lastName: application.lastName,
    birthDate: application.birthDate,
    email: application.email ?? '',
    phone: application.phone ?? '',
    postcode: application.postcode ?? '',
    city: application.city ?? '',
    level: application.level,
    higherEducationYears: application.higherEducationYears,
    lastClass: application.lastClass ?? '',
    representative: { fullName: first?.fullName ?? '', email: first?.email ?? '', phone: first?.phone ?? '' },
  };
}

/** Leaves out what is empty. */
function bodyOf({ representative, ...values }: Values): ApplicationBody {
  const filled = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== ''));
  const named = representative.fullName || representative.email || representative.phone;
  return {
    ...filled(values),
    ...(named ? { representative: { fullName: '', ...filled(representative) } } : {}),
  } as ApplicationBody;
}

interface Props {
  /** The application corrected, null for a new one. */
  id: string | null;
  start: Values;
  cohorts: Cohort[];
  words: Words;
}

export function ApplicationForm({ id, start, cohorts, words }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const needed = (sentence: string) => (value: string) => (value.trim() ? null : sentence);
  const form = useProblemForm<Values>({
    initialValues: start,
    validate: {
      firstName: needed('Indiquez le prénom.'),
      lastName: needed('Indiquez le nom.'),
      birthDate: needed('Indiquez la date de naissance.'),
      level: needed('Choisissez le plus haut diplôme obtenu.'),
      representative: {
        fullName: (value, { representative: { email, phone } }) =>
          !value.trim() && (email || phone) ? 'Indiquez le nom du représentant légal.' : null,
      },
    },
    send: async (values) => {
      const body = bodyOf(values);
      const made = id ?? (await receiveApplication(body)).id;
      if (id) await correctApplication(id, body);
      await client.invalidateQueries({ queryKey: ['applications'] });
      await navigate(`/candidatures/${made}`);
      say(id ? 'Candidature modifiée.' : 'Candidature enregistrée.');
    },
  });
  const field = (name: string) => ({ key: form.key(name as never), ...form.getInputProps(name as never) });
  const choices = (all: { code: string; label: string }[], none: string) => [
    { value: '', label: none },
    ...all.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md" maw="48rem">
        <ProblemAlert form={form} />
        <Fieldset legend="Personne">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Prénom" {...field('firstName')} />
            <TextInput label="Nom" {...field('lastName')} />
            <TextInput label="Date de naissance" type="date" {...field('birthDate')} />
            <TextInput label="Adresse e-mail" type="email" {...field('email')} />
            <TextInput label="Téléphone" type="tel" {...field('phone')} />
            <TextInput label="Code postal" inputMode="numeric" {...field('postcode')} />
            <TextInput label="Ville" {...field('city')} />
          </SimpleGrid>
        </Fieldset>
        {!id && <TypedLookAlikes asked={form.getValues()} />}
        <Fieldset legend="Parcours">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label="Plus haut diplôme obtenu"
              data={choices(words.levels, 'Choisissez…')}
              {...field('level')}
            />
            <NumberInput
              label="Années validées après le bac"
              min={0}
              max={10}
              allowDecimal={false}
              {...field('higherEducationYears')}
            />
            <TextInput label="Dernière classe suivie" {...field('lastClass')} />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend="Candidature">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label="Promotion"
              data={cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name }))}
              {...field('cohortId')}
            />
            <TextInput label="Reçue le" type="date" {...field('receivedOn')} />
            <NativeSelect
              label="Prescripteur"
              description={id ? 'Laissez vide pour garder celui qui est enregistré.' : undefined}
              data={choices(words.prescribers, id ? 'Inchangé' : 'Non renseigné')}
              {...field('prescriberKind')}
            />
            <TextInput label="Nom du prescripteur" {...field('prescriberName')} />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend="Représentant légal, pour une personne mineure">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Nom et prénom" {...field('representative.fullName')} />
            <TextInput label="E-mail du représentant" type="email" {...field('representative.email')} />
            <TextInput label="Téléphone du représentant" type="tel" {...field('representative.phone')} />
          </SimpleGrid>
        </Fieldset>
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
