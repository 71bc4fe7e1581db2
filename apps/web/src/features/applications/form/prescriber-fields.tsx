import { NativeSelect, TextInput } from '@mantine/core';
import type { Words } from '../applications-api';
import type { Fields } from './fields';

/** Who sent the person; what is recorded is protected, and is never shown in a form. */
export function PrescriberFields({
  field,
  words,
  recorded,
}: {
  field: Fields;
  words: Words;
  /** Whether there may be one already. */
  recorded: boolean;
}) {
  return (
    <>
      <NativeSelect
        label="Prescripteur"
        description={recorded ? 'Laissez vide pour garder celui qui est enregistré.' : undefined}
        data={[
          { value: '', label: recorded ? 'Inchangé' : 'Non renseigné' },
          ...words.prescribers.map(({ code, label }) => ({ value: code, label })),
        ]}
        {...field('prescriberKind')}
      />
      <TextInput label="Nom du prescripteur" {...field('prescriberName')} />
    </>
  );
}
