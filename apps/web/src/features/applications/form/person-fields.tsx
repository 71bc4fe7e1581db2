import { Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { Fields } from './fields';

const SEXES = [
  { value: '', label: 'Non renseigné' },
  { value: 'F', label: 'Féminin' },
  { value: 'M', label: 'Masculin' },
];

export function PersonFields({ field }: { field: Fields }) {
  return (
    <Fieldset legend="Personne">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Prénom" {...field('firstName')} />
        <TextInput label="Nom" {...field('lastName')} />
        <TextInput label="Date de naissance" type="date" {...field('birthDate')} />
        <TextInput label="Adresse e-mail" type="email" {...field('email')} />
        <TextInput label="Téléphone" type="tel" {...field('phone')} />
        <TextInput label="Numéro et rue" autoComplete="off" {...field('street')} />
        <TextInput label="Code postal" inputMode="numeric" {...field('postcode')} />
        <TextInput label="Ville" {...field('city')} />
      </SimpleGrid>
    </Fieldset>
  );
}

export function NationalRecordFields({ field }: { field: Fields }) {
  return (
    <Fieldset legend="Pour le suivi national de l’apprentissage (facultatif)">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Le tableau de bord national de l’apprentissage demande ces renseignements pour reconnaître une même
          personne d’une année à l’autre. Laissez vide ce que vous ne savez pas{'\u00a0'}: rien n’est bloqué.
          Le numéro de sécurité sociale n’est ni demandé ni gardé.
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect label="Sexe" data={SEXES} {...field('sex')} />
          <TextInput
            label="INE"
            description="Onze caractères, sur un relevé de notes du bac."
            {...field('ine')}
          />
          <TextInput
            label="Code postal de naissance"
            description="Pour une naissance en France."
            inputMode="numeric"
            {...field('birthPostcode')}
          />
          <TextInput
            label="Commune de naissance, code INSEE"
            description="S’il est connu, par exemple 41018."
            {...field('birthCommuneInsee')}
          />
          <TextInput
            label="Commune de résidence, code INSEE"
            description="Utile quand plusieurs communes ont le même code postal."
            {...field('communeInsee')}
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}
