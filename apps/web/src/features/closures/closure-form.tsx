import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert, useProblemForm, validateDayRange } from '../../forms';
import { offerUndo } from '../../undo';
import {
  type Closure,
  type ClosureDraft,
  changeClosure,
  createClosure,
  type IntendedClosure,
  removeClosure,
} from './closures-api';
import { Consequences } from './consequences';

/** Creates one of the school's closures, or changes the one given. */
export function ClosureForm({
  closure,
  onDone,
}: {
  closure: Closure | null;
  onDone: () => Promise<unknown> | undefined;
}) {
  const [intended, setIntended] = useState<IntendedClosure>({
    closureId: closure?.id,
    firstDay: closure?.firstDay ?? '',
    lastDay: closure?.lastDay ?? '',
    applies: closure?.applies ?? true,
  });
  const form = useProblemForm<ClosureDraft & Record<string, unknown>>({
    onValuesChange: ({ firstDay, lastDay, applies }) =>
      setIntended({ closureId: closure?.id, firstDay, lastDay, applies }),
    initialValues: closure
      ? { ...closure }
      : { name: '', firstDay: '', lastDay: '', applies: true, confirmed: true },
    validate: {
      name: (value) => (value.trim() ? null : 'Donnez un nom à cette fermeture.'),
      ...validateDayRange,
    },
    send: async (values) => {
      if (closure) {
        await changeClosure(closure.id, values);
        offerUndo({
          message: `« ${values.name} » modifiée.`,
          undo: async () => {
            await changeClosure(closure.id, closure);
            await onDone();
          },
        });
      } else {
        const { id } = await createClosure(values);
        offerUndo({
          message: `« ${values.name} » ajoutée.`,
          undo: async () => {
            await removeClosure(id);
            await onDone();
          },
        });
      }
      await onDone();
    },
  });
  const ofSchoolYear = closure?.kind === 'school_holiday';
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput
          label="Nom"
          placeholder="Séminaire de l’équipe"
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Premier jour"
            type="date"
            key={form.key('firstDay')}
            {...form.getInputProps('firstDay')}
          />
          <TextInput
            label="Dernier jour"
            description="Compris"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="date"
            key={form.key('lastDay')}
            {...form.getInputProps('lastDay')}
          />
        </Group>
        <Checkbox
          label="L’école ferme ces jours-là"
          description={
            ofSchoolYear
              ? 'Les vacances scolaires ne concernent pas les apprentis : sans fermeture, les cours ont lieu.'.replace(
                  ' :',
                  '\u00a0:',
                )
              : 'Les apprentis sont alors attendus dans leur structure.'
          }
          key={form.key('applies')}
          {...form.getInputProps('applies', { type: 'checkbox' })}
        />
        <Checkbox
          label="Dates confirmées"
          key={form.key('confirmed')}
          {...form.getInputProps('confirmed', { type: 'checkbox' })}
        />
        <Consequences {...intended} />
        <Group>
          <Button type="submit" loading={form.sending}>
            {closure ? 'Enregistrer' : 'Ajouter la fermeture'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
