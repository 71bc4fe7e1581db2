import {
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { HallDatesPreview } from './hall-dates-preview';
import { hoursOf, type Moment, MomentField } from './moment-field';
import { askHall, type HallRequestBody, type Room, type Weekday } from './rooms-api';
import { WEEKDAYS } from './weekdays';
import { emptyWish, type Wish, WishFields, wishBodies } from './wish-fields';

const initial = (roomId: string) => ({
  roomId,
  purpose: '',
  note: '',
  expectedPeople: '' as number | string,
  repeats: 'once' as 'once' | 'weekly',
  firstDay: '',
  lastDay: '',
  weekdays: [] as Weekday[],
  moment: 'afternoon' as Moment,
  begins: '',
  ends: '',
  wishes: [] as Wish[],
});
type Values = ReturnType<typeof initial>;

const datesOf = ({ repeats, firstDay, lastDay, moment, begins, ends }: Values) => ({
  firstDay,
  ...(repeats === 'weekly' && lastDay ? { lastDay } : {}),
  ...hoursOf(moment, { begins, ends }),
});

const bodyOf = (values: Values): HallRequestBody => ({
  ...datesOf(values),
  roomId: values.roomId,
  purpose: values.purpose,
  note: values.note || undefined,
  expectedPeople: Number(values.expectedPeople),
  weekdays: values.repeats === 'weekly' ? values.weekdays : [],
  wishes: wishBodies(values.wishes, values.repeats === 'weekly'),
});

/** What a request says; the days it comes to are shown while it is written. */
export function AskHallForm({
  halls,
  today,
  onDone,
}: {
  halls: Room[];
  today: string;
  onDone: (id: string) => void;
}) {
  const client = useQueryClient();
  const form = useProblemForm<Values>({
    initialValues: initial(halls[0]!.id),
    names: { half: 'moment' },
    validate: {
      purpose: (value) => (value.trim() ? null : 'Dites pour quoi en quelques mots.'),
      expectedPeople: (value) => (value === '' ? 'Indiquez combien de personnes viendront.' : null),
      firstDay: (value) =>
        !value ? 'Choisissez un jour.' : value < today ? 'Ce jour est déjà passé.' : null,
      lastDay: (value, { repeats }) => (repeats === 'weekly' && !value ? 'Jusqu’à quel jour ?' : null),
      weekdays: (value, { repeats }) =>
        repeats === 'weekly' && value.length === 0 ? 'Choisissez au moins un jour de la semaine.' : null,
      begins: (value, { moment }) =>
        moment === 'other' && !value ? 'À quelle heure commencez-vous ?' : null,
      ends: (value, { moment }) => (moment === 'other' && !value ? 'À quelle heure finissez-vous ?' : null),
    },
    send: async (values) => {
      const { id } = await askHall(bodyOf(values));
      await client.invalidateQueries({ queryKey: ['hall'] });
      onDone(id);
    },
  });
  const values = form.getValues();
  const weekly = values.repeats === 'weekly';
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md" maw="44rem">
        <ProblemAlert form={form} />
        {halls.length > 1 && (
          <NativeSelect
            label="Salle"
            data={halls.map(({ id, name }) => ({ value: id, label: name }))}
            key={form.key('roomId')}
            {...form.getInputProps('roomId')}
          />
        )}
        <TextInput
          label="Objet"
          placeholder="Forum des métiers"
          key={form.key('purpose')}
          {...form.getInputProps('purpose')}
        />
        <NumberInput
          label="Personnes attendues"
          description={`La salle en tient ${halls.find(({ id }) => id === values.roomId)?.seats ?? ''}.`}
          min={1}
          maw="16rem"
          key={form.key('expectedPeople')}
          {...form.getInputProps('expectedPeople')}
        />
        <Radio.Group label="Combien de fois" key={form.key('repeats')} {...form.getInputProps('repeats')}>
          <Group mt={6}>
            <Radio value="once" label="Une fois" />
            <Radio value="weekly" label="Chaque semaine" />
          </Group>
        </Radio.Group>
        <Group grow align="flex-start">
          <TextInput
            label={weekly ? 'À partir du' : 'Jour'}
            type="date"
            key={form.key('firstDay')}
            {...form.getInputProps('firstDay')}
          />
          {weekly && (
            <TextInput
              label="Jusqu’au"
              type="date"
              key={form.key('lastDay')}
              {...form.getInputProps('lastDay')}
            />
          )}
        </Group>
        {weekly && (
          <Checkbox.Group label="Jours" key={form.key('weekdays')} {...form.getInputProps('weekdays')}>
            <Group mt={6}>
              {WEEKDAYS.map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <MomentField others key={form.key('moment')} {...form.getInputProps('moment')} />
        {values.moment === 'other' && (
          <Group grow align="flex-start">
            <TextInput label="De" type="time" key={form.key('begins')} {...form.getInputProps('begins')} />
            <TextInput label="À" type="time" key={form.key('ends')} {...form.getInputProps('ends')} />
          </Group>
        )}
        <HallDatesPreview dates={datesOf(values)} weekdays={weekly ? values.weekdays : null} />
        <Stack component="section" gap="xs" aria-labelledby="rechange">
          <Title order={2} size="h4" id="rechange">
            Si ce n’est pas possible
          </Title>
          <WishFields
            weekly={weekly}
            wishes={values.wishes}
            errorAt={(path) => form.errors[path]}
            onChange={(wishes) => form.setFieldValue('wishes', wishes)}
            onAdd={() => form.insertListItem('wishes', emptyWish())}
          />
        </Stack>
        <Textarea
          label="Précision pour le gestionnaire"
          autosize
          minRows={2}
          maxLength={500}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        <FormEnd label="Envoyer la demande" sending={form.sending} />
      </Stack>
    </form>
  );
}
