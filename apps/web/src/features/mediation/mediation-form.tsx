import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { roomsQuery } from '../rooms/rooms-api';
import {
  bodyOf,
  changeMediation,
  type Half,
  type MediationAction,
  type MediationBody,
  planMediation,
  removeMediation,
} from './mediation-api';
import { ParticipantsField } from './participants-field';

/** Plans an action, or changes one that has not begun. */
export function MediationForm({
  action,
  today,
  onRemove,
  onDone,
}: {
  action: MediationAction | null;
  today: string;
  onRemove: (action: MediationAction) => void;
  onDone: () => Promise<unknown> | undefined;
}) {
  const rooms = useQuery(roomsQuery);
  const form = useProblemForm({
    initialValues: {
      title: action?.title ?? '',
      day: action?.day ?? '',
      halves: action?.halves ?? (['afternoon'] as Half[]),
      place: action?.place ?? '',
      organiser: action?.organiser ?? '',
      roomId: action?.roomId ?? '',
      learnerIds: action?.participants.map(({ learnerId }) => learnerId) ?? [],
    },
    validate: {
      title: (value) => (value.trim() ? null : 'Donnez un titre à cette action.'),
      day: (value) => (!value ? 'Choisissez un jour.' : value < today ? 'Ce jour est déjà passé.' : null),
      halves: (value) => (value.length > 0 ? null : 'Choisissez le matin, l’après-midi ou les deux.'),
      place: (value) => (value.trim() ? null : 'Indiquez le lieu.'),
      organiser: (value) => (value.trim() ? null : 'Indiquez qui organise.'),
      learnerIds: (value) => (value.length > 0 ? null : 'Choisissez au moins un apprenant.'),
    },
    send: async ({ roomId, ...values }) => {
      const body: MediationBody = { ...values, roomId: roomId || undefined };
      const id = action ? action.id : (await planMediation(body)).id;
      if (action) await changeMediation(id, body);
      offerUndo({
        message: `« ${body.title} » ${action ? 'modifiée' : 'ajoutée'}.`,
        undo: async () => {
          if (action) await changeMediation(id, bodyOf(action));
          else await removeMediation(id);
          await onDone();
        },
      });
      await onDone();
    },
  });
  const { day, learnerIds } = form.getValues();
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <TextInput
          label="Titre"
          placeholder="Café numérique"
          data-autofocus
          key={form.key('title')}
          {...form.getInputProps('title')}
        />
        <TextInput label="Jour" type="date" key={form.key('day')} {...form.getInputProps('day')} />
        <Checkbox.Group label="Demi-journées" key={form.key('halves')} {...form.getInputProps('halves')}>
          <Group mt={6}>
            <Checkbox value="morning" label="Matin" />
            <Checkbox value="afternoon" label="Après-midi" />
          </Group>
        </Checkbox.Group>
        <TextInput
          label="Lieu"
          placeholder="Médiathèque"
          key={form.key('place')}
          {...form.getInputProps('place')}
        />
        <TextInput
          label="Organisée par"
          description="La structure, sans nom de personne"
          key={form.key('organiser')}
          {...form.getInputProps('organiser')}
        />
        <NativeSelect
          label="Salle de l’école (facultatif)"
          description="Elle est réservée pour l’action."
          data={[
            { value: '', label: 'Aucune' },
            ...(rooms.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          key={form.key('roomId')}
          {...form.getInputProps('roomId')}
        />
        <ParticipantsField
          day={day || today}
          chosen={learnerIds}
          error={form.errors.learnerIds}
          onChange={(ids) => form.setFieldValue('learnerIds', ids)}
        />
        <FormEnd label={action ? 'Enregistrer' : 'Ajouter l’action'} sending={form.sending} />
        {action && (
          <Button
            variant="subtle"
            color="red"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => onRemove(action)}
          >
            Retirer cette action
          </Button>
        )}
      </Stack>
    </form>
  );
}
