import { Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { type AgreementBody, type AgreementPageData, agreementQuery, createAgreement } from './agreement-api';
import { TermField } from './term-field';

/** The first agreement of an installation: the terms of the call for projects are proposed. */
export function AgreementForm({ page }: { page: AgreementPageData }) {
  const client = useQueryClient();
  const needed = (sentence: string) => (value: string) => (value.trim() ? null : sentence);
  const form = useProblemForm<AgreementBody & Record<string, unknown>>({
    mode: 'controlled',
    initialValues: {
      name: 'Convention de partenariat',
      department: '',
      startsOn: '',
      endsOn: '2028-12-31',
      signedOn: '',
      source: 'Appel à projets du département',
      terms: page.proposed,
    },
    validate: {
      name: needed('Donnez son intitulé.'),
      department: needed('Indiquez le département.'),
      startsOn: needed('Indiquez le premier jour.'),
      endsOn: needed('Indiquez le dernier jour.'),
      signedOn: needed('Indiquez la date de signature.'),
      source: needed('Dites d’où viennent ces clauses.'),
    },
    send: async (values) => {
      await createAgreement(values);
      say('Convention enregistrée.');
      await client.invalidateQueries(agreementQuery);
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="nouvelle-convention">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <div>
            <Title order={2} id="nouvelle-convention">
              Enregistrer la convention
            </Title>
            <Text c="dimmed">
              Les clauses proposées sont celles de l’appel à projets. Chacune pourra changer à partir d’une
              date, sans effacer la précédente.
            </Text>
          </div>
          <ProblemAlert form={form} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Intitulé" {...form.getInputProps('name')} />
            <TextInput label="Département" {...form.getInputProps('department')} />
            <TextInput label="Premier jour" type="date" {...form.getInputProps('startsOn')} />
            <TextInput label="Dernier jour" type="date" {...form.getInputProps('endsOn')} />
            <TextInput label="Date de signature" type="date" {...form.getInputProps('signedOn')} />
            <TextInput label="Source des clauses" {...form.getInputProps('source')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {page.terms
              .filter(({ key }) => key in page.proposed)
              .map((term) => (
                <TermField
                  key={term.key}
                  term={term}
                  page={page}
                  input={form.getInputProps(`terms.${term.key}`)}
                />
              ))}
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={form.sending}>
              Enregistrer la convention
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
