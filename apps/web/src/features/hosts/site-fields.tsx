import { Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core';
import { DAY_LABELS } from './host-words';
import type { SiteFields } from './hosts-api';

export interface SiteValues extends Record<string, unknown> {
  name: string;
  address: string;
  postcode: string;
  city: string;
  workingDays: string[];
}

export const emptySite: SiteValues = {
  name: '',
  address: '',
  postcode: '',
  city: '',
  workingDays: ['1', '2', '3', '4', '5'],
};

export const siteOf = (values: SiteValues): SiteFields => ({
  name: values.name.trim(),
  address: values.address.trim() || undefined,
  postcode: values.postcode.trim(),
  city: values.city.trim(),
  workingDays: values.workingDays.map(Number),
});

export const siteRules = {
  name: (value: string) => (value.trim() ? null : 'Indiquez le nom de l’établissement.'),
  postcode: (value: string) =>
    /^\d{5}$/.test(value.trim()) ? null : 'Un code postal a cinq chiffres, comme 41000.',
  city: (value: string) => (value.trim() ? null : 'Indiquez la commune.'),
  workingDays: (value: string[]) => (value.length > 0 ? null : 'Choisissez au moins un jour.'),
};

interface Form {
  key(path: string): string;
  getInputProps(path: string, options?: object): Record<string, unknown>;
}

/** The fields of a site; `prefix` when they are part of a larger form. */
export function SiteInputs({ form, prefix = '' }: { form: Form; prefix?: string }) {
  const field = (name: string) => {
    const path = prefix + name;
    return { key: form.key(path), props: form.getInputProps(path) };
  };
  const [name, address, postcode, city, days] = ['name', 'address', 'postcode', 'city', 'workingDays'].map(
    field,
  );
  return (
    <>
      <TextInput
        label="Nom de l’établissement"
        placeholder="Siège, atelier de Blois…"
        required
        key={name!.key}
        {...name!.props}
      />
      <TextInput label="Adresse" key={address!.key} {...address!.props} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label="Code postal"
          inputMode="numeric"
          required
          key={postcode!.key}
          {...postcode!.props}
        />
        <TextInput label="Commune" required key={city!.key} {...city!.props} />
      </SimpleGrid>
      <Checkbox.Group
        label="Jours travaillés"
        description="Un apprenti n’est attendu dans la structure que ces jours-là."
        key={days!.key}
        {...days!.props}
      >
        <Group mt={6} gap="md">
          {DAY_LABELS.map((label, rank) => (
            <Checkbox key={label} value={String(rank + 1)} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
