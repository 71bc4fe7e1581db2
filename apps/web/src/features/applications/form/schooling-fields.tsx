import { Fieldset, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useSchoolToday } from '../../session/session-api';
import type { Words } from '../applications-api';
import type { Fields } from './fields';

/** School years, the one of the day first. */
function schoolYears(today: string): string[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) >= '09' ? 0 : 1);
  return Array.from({ length: 16 }, (_, back) => `${year - back}-${year - back + 1}`);
}

export function SchoolingFields({ field, words, kept }: { field: Fields; words: Words; kept: string }) {
  const years = schoolYears(useSchoolToday());
  const all = kept && !years.includes(kept) ? [...years, kept] : years;
  return (
    <Fieldset legend="Parcours">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label="Plus haut diplôme obtenu"
          data={[
            { value: '', label: 'Choisissez…' },
            ...words.levels.map(({ code, label }) => ({ value: code, label })),
          ]}
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
        <NativeSelect
          label="Dernière année scolaire suivie"
          data={[{ value: '', label: 'Non renseignée' }, ...all]}
          {...field('leftSchoolYear')}
        />
        <TextInput label="Dernier établissement" {...field('lastSchool')} />
      </SimpleGrid>
    </Fieldset>
  );
}
