import { Button, Group, NativeSelect, NumberInput, Stack, TagsInput, TextInput } from '@mantine/core';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo, sayFailure } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { changeRoom, createRoom, type Room, type RoomBody, removeRoom } from './rooms-api';

const bodyOf = ({ manager, openUntil, ...room }: Omit<Room, 'id'>): RoomBody => ({
  ...room,
  openUntil: openUntil ?? undefined,
  manager: manager ?? undefined,
});

/** Adds a room, or changes the one given. */
export function RoomForm({
  room,
  onDone,
}: {
  room: Room | null;
  onDone: () => Promise<unknown> | undefined;
}) {
  const today = useSchoolToday();
  const form = useProblemForm({
    initialValues: {
      name: room?.name ?? '',
      kind: room?.kind ?? ('dedicated' as Room['kind']),
      seats: room?.seats ?? (18 as number | string),
      squareMetres: room?.squareMetres ?? ('' as number | string),
      equipment: room?.equipment ?? [],
      openFrom: room?.openFrom ?? today,
      openUntil: room?.openUntil ?? '',
      office: room?.manager?.office ?? '',
      email: room?.manager?.email ?? '',
    },
    names: { 'manager.email': 'email', 'manager.office': 'office' },
    validate: {
      name: (value) => (value.trim() ? null : 'Donnez un nom à cette salle.'),
      squareMetres: (value) => (value === '' ? 'Indiquez la surface.' : null),
      openFrom: (value) => (value ? null : 'Indiquez le premier jour.'),
    },
    send: async ({ office, email, openUntil, seats, squareMetres, ...values }) => {
      const body: RoomBody = {
        ...values,
        seats: Number(seats),
        squareMetres: Number(squareMetres),
        openUntil: openUntil || undefined,
        manager: values.kind === 'hall' ? { office, email } : undefined,
      };
      if (room) {
        await changeRoom(room.id, body);
        const { id, ...before } = room;
        offerUndo({
          message: `« ${body.name} » modifiée.`,
          undo: async () => {
            await changeRoom(id, bodyOf(before));
            await onDone();
          },
        });
      } else {
        const { id } = await createRoom(body);
        offerUndo({
          message: `« ${body.name} » ajoutée.`,
          undo: async () => {
            await removeRoom(id);
            await onDone();
          },
        });
      }
      await onDone();
    },
  });
  const remove = async ({ id, ...before }: Room) => {
    try {
      await removeRoom(id);
      await onDone();
      offerUndo({
        message: `« ${before.name} » retirée.`,
        undo: async () => {
          await createRoom(bodyOf(before));
          await onDone();
        },
      });
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const isHall = form.getValues().kind === 'hall';
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput label="Nom" data-autofocus key={form.key('name')} {...form.getInputProps('name')} />
        <NativeSelect
          label="Sorte de salle"
          data={[
            { value: 'dedicated', label: 'Dédiée à l’école' },
            { value: 'hall', label: 'Partagée, à demander à son gestionnaire' },
          ]}
          key={form.key('kind')}
          {...form.getInputProps('kind')}
        />
        <Group grow align="flex-start">
          <NumberInput label="Places" min={1} key={form.key('seats')} {...form.getInputProps('seats')} />
          <NumberInput
            label="Surface (m²)"
            min={1}
            key={form.key('squareMetres')}
            {...form.getInputProps('squareMetres')}
          />
        </Group>
        <TagsInput
          label="Équipement"
          description="Entrée après chaque chose"
          key={form.key('equipment')}
          {...form.getInputProps('equipment')}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Premier jour"
            type="date"
            key={form.key('openFrom')}
            {...form.getInputProps('openFrom')}
          />
          <TextInput
            label="Dernier jour"
            description="Vide tant qu’il n’est pas connu"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="date"
            key={form.key('openUntil')}
            {...form.getInputProps('openUntil')}
          />
        </Group>
        {isHall && (
          <>
            <TextInput
              label="Service gestionnaire"
              key={form.key('office')}
              {...form.getInputProps('office')}
            />
            <TextInput
              label="Adresse e-mail du service"
              description="Les demandes partent à cette adresse. En changer ferme les liens déjà envoyés."
              type="email"
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
          </>
        )}
        <FormEnd sending={form.sending} />
        {room && (
          <Button
            variant="subtle"
            color="red"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void remove(room)}
          >
            Retirer cette salle
          </Button>
        )}
      </Stack>
    </form>
  );
}
