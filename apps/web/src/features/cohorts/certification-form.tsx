import { Button, Group, NumberInput, Paper, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { addCertification, type CertificationBody, certificationsQuery } from './cohorts-api';

const EMPTY: CertificationBody = {
  rncpCode: '',
  title: '',
  level: 5,
  trade: '',
  registeredFrom: '',
  registeredUntil: '',
};

/** Adds a certification of the national directory; `onDone` gets its id, or nothing when given up. */
export function CertificationForm({
  proposed,
  onDone,
}: {
  proposed: CertificationBody | null;
  onDone: (id?: string) => void;
}) {
  const client = useQueryClient();
  const form = useProblemForm<CertificationBody & Record<string, unknown>>({
    mode: 'controlled',
    initialValues: Object.fromEntries(
      (Object.keys(EMPTY) as (keyof CertificationBody)[]).map((key) => [key, (proposed ?? EMPTY)[key]]),
    ) as CertificationBody & Record<string, unknown>,
    send: async (values) => {
      const { id } = await addCertification(values);
      await client.invalidateQueries(certificationsQuery);
      say('Titre ajouté.');
      onDone(id);
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="nouveau-titre">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          <Title order={2} id="nouveau-titre">
            Ajouter un titre
          </Title>
          <ProblemAlert form={form} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Code RNCP" {...form.getInputProps('rncpCode')} />
            <TextInput label="Intitulé" {...form.getInputProps('title')} />
            <NumberInput
              label="Niveau"
              description={`5\u00a0: bac+2`}
              min={3}
              max={8}
              {...form.getInputProps('level')}
            />
            <TextInput label="Métier" {...form.getInputProps('trade')} />
            <TextInput label="Enregistré du" type="date" {...form.getInputProps('registeredFrom')} />
            <TextInput label="Au" type="date" {...form.getInputProps('registeredUntil')} />
          </SimpleGrid>
          <Group>
            <Button type="submit" variant="light" loading={form.sending}>
              Ajouter ce titre
            </Button>
            {proposed === null && (
              <Button variant="default" onClick={() => onDone()}>
                Fermer
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
