import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { useProblemForm } from '../../../forms';
import { noRepresentative, type Values } from './form-values';

const MOST = 2;

/** Kept sealed: the form never shows the one recorded. */
const KINDS = [
  { value: 'parent', label: 'Parent' },
  { value: 'guardian', label: 'Tutrice ou tuteur légal' },
  { value: 'service', label: 'Service de l’aide sociale à l’enfance' },
];

export function RepresentativesFields({
  form,
  minor,
}: {
  form: ReturnType<typeof useProblemForm<Values>>;
  minor: boolean;
}) {
  const all = form.getValues().representatives;
  const named = (name: string) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <Fieldset legend="Représentants légaux">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {minor
            ? 'La personne est mineure\u00a0: sans représentant légal, son dossier reste incomplet.'
            : 'Pour une personne mineure\u00a0: deux au plus.'}
        </Text>
        {all.map((one, place) => (
          <Stack
            key={one.id || `new-${place}`}
            gap="sm"
            role="group"
            aria-label={`Représentant légal ${place + 1}`}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput
                label="Nom et prénom, ou personne référente"
                {...named(`representatives.${place}.fullName`)}
              />
              <NativeSelect
                label="Qualité"
                description={'Gardée sous clé\u00a0: elle peut révéler une mesure de protection.'}
                data={[{ value: '', label: one.id ? 'Inchangée' : 'Non précisée' }, ...KINDS]}
                {...named(`representatives.${place}.kind`)}
              />
              <TextInput
                label="E-mail du représentant"
                type="email"
                {...named(`representatives.${place}.email`)}
              />
              <TextInput
                label="Téléphone du représentant"
                type="tel"
                {...named(`representatives.${place}.phone`)}
              />
            </SimpleGrid>
            <Group justify="space-between" gap="sm">
              <Checkbox
                label="Reçoit les messages de l’école, jusqu’aux 18 ans"
                key={form.key(`representatives.${place}.receivesMessages`)}
                {...form.getInputProps(`representatives.${place}.receivesMessages`, { type: 'checkbox' })}
              />
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => form.removeListItem('representatives', place)}
              >
                Retirer {one.fullName || 'ce représentant'}
              </Button>
            </Group>
          </Stack>
        ))}
        {all.length < MOST && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => form.insertListItem('representatives', { ...noRepresentative })}
          >
            {all.length === 0 ? 'Ajouter un représentant légal' : 'Ajouter un second représentant'}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
