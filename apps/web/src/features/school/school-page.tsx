import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { ProblemAlert, useProblemForm } from '../../forms';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { say } from '../../undo';
import { useMay } from '../session/session-api';

type School = components['schemas']['SchoolBody'];

const schoolQuery = queryOptions({
  queryKey: ['school'],
  queryFn: ({ signal }) => read(api.GET('/api/school', { signal })),
});

/** The school's own name and numbers, which contracts and national records take from here. */
export function SchoolPage() {
  const query = useQuery(schoolQuery);
  const mayManage = useMay('school.manage');
  return (
    <Page
      title="Identité de l’école"
      lead="Ces informations paraissent sur les contrats et dans les déclarations nationales."
    >
      <QueryState query={query}>
        {({ school }) =>
          mayManage ? (
            <SchoolForm school={school} />
          ) : school ? (
            <Facts facts={factsOf(school)} />
          ) : (
            <Empty title="L’identité de l’école n’est pas encore renseignée">
              La direction l’enregistre ici, une fois pour toutes.
            </Empty>
          )
        }
      </QueryState>
    </Page>
  );
}

const factsOf = (school: School): [string, string | null][] => [
  ['Nom', school.name],
  ['UAI', school.uai],
  ['SIRET', school.siret],
  ['Déclaration d’activité', school.declarationNumber],
  ['Adresse', `${school.address}, ${school.postcode} ${school.city}`],
];

const asked = (sentence: string) => (value: string) => (value.trim() ? null : sentence);

function SchoolForm({ school }: { school: School | null }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {
      name: school?.name ?? '',
      uai: school?.uai ?? '',
      siret: school?.siret ?? '',
      declarationNumber: school?.declarationNumber ?? '',
      address: school?.address ?? '',
      postcode: school?.postcode ?? '',
      city: school?.city ?? '',
    },
    validate: {
      name: asked('Indiquez le nom de l’école.'),
      uai: asked('Indiquez le numéro UAI.'),
      siret: asked('Indiquez le SIRET.'),
      address: asked('Indiquez l’adresse.'),
      postcode: asked('Indiquez le code postal.'),
      city: asked('Indiquez la commune.'),
    },
    send: async (values) => {
      await read(
        api.PUT('/api/school', {
          body: { ...values, declarationNumber: values.declarationNumber.trim() || null },
        }),
      );
      await client.invalidateQueries(schoolQuery);
      say('Identité de l’école enregistrée.');
    },
  });
  return (
    <form onSubmit={form.submit} noValidate style={{ maxWidth: '48rem' }}>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput label="Nom" required {...form.getInputProps('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="UAI"
            description="Sept chiffres et une lettre."
            required
            {...form.getInputProps('uai')}
          />
          <TextInput
            label="SIRET"
            description="Quatorze chiffres."
            required
            {...form.getInputProps('siret')}
          />
          <TextInput
            label="Déclaration d’activité"
            description="Onze chiffres, si vous l’avez."
            {...form.getInputProps('declarationNumber')}
          />
        </SimpleGrid>
        <TextInput label="Adresse" required {...form.getInputProps('address')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Code postal" required {...form.getInputProps('postcode')} />
          <TextInput label="Commune" required {...form.getInputProps('city')} />
        </SimpleGrid>
        <Button type="submit" loading={form.sending} style={{ alignSelf: 'flex-start' }}>
          Enregistrer
        </Button>
      </Stack>
    </form>
  );
}
