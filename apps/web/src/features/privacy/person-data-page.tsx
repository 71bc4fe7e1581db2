import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { NotFound } from '../../states/not-found';
import { say } from '../../undo';
import { useMay } from '../session/session-api';
import { DataGroups } from './data-groups';
import { ErasureConsequence } from './erasure-panel';
import { type ErasurePreview, erasePerson, personQuery } from './privacy-api';

export function PersonDataPage() {
  const { id = '' } = useParams();
  const person = useQuery(personQuery(id));
  const mayErase = useMay('privacy.manage');
  if (!/^[0-9a-f-]{36}$/.test(id)) return <NotFound />;
  return (
    <QueryState query={person}>
      {({ name, groups, erasure }) => (
        <Page
          title={`Données de ${name}`}
          lead="Remises à la personne qui les demande ; chaque export est noté."
        >
          <section>
            <Title order={2} mb="xs">
              Ce qui est gardé
            </Title>
            <DataGroups groups={groups} files={`/api/people/${id}/personal-data/files`} />
          </section>
          <section>
            <Title order={2} mb="xs">
              Effacement
            </Title>
            <ErasureConsequence preview={erasure} />
            {mayErase && erasure.extent !== 'nothing' && erasure.goes.length > 0 && (
              <Stack mt="md">
                <AddHere
                  label={erasure.extent === 'whole' ? 'Effacer cette personne' : 'Effacer cette partie'}
                >
                  {(close) => <EraseForm learnerId={id} name={name} preview={erasure} onDone={close} />}
                </AddHere>
              </Stack>
            )}
          </section>
        </Page>
      )}
    </QueryState>
  );
}

interface EraseProps {
  learnerId: string;
  name: string;
  preview: ErasurePreview;
  onDone: () => void;
}

function EraseForm({ learnerId, name, preview, onDone }: EraseProps) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() ? null : `Recopiez « ${name} ».`) },
    send: async (values) => {
      await erasePerson(learnerId, values.name.trim());
      await client.invalidateQueries();
      say('Effacé. Ce qui reste ne porte plus de nom.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text>
          {preview.extent === 'whole'
            ? 'Le nom, les coordonnées et les écrits disparaissent partout, pour toujours. Les faits comptés restent, sans nom.'
            : 'Ce qui a été donné librement disparaît, pour toujours. Le reste du dossier est gardé.'}
        </Text>
        <ProblemAlert form={form} />
        <TextInput
          label={`Pour confirmer, recopiez « ${name} »`}
          required
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <FormEnd label="Effacer pour toujours" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
