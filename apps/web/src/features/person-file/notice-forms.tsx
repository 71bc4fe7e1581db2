import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { GIVERS, IMAGE_ANSWERS, MEANS } from './file-words';
import {
  answerImage,
  cancelImage,
  cancelNotice,
  giveNotice,
  type NoticesView,
  noticesQuery,
} from './person-file-api';

type Notice = NoticesView['notices'][number];
type Consent = NoticesView['imageConsents'][number];

export function NoticeForm({ learnerId, onDone }: { learnerId: string; onDone: () => void }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const refresh = () => client.invalidateQueries(noticesQuery(learnerId));
  const form = useProblemForm({
    initialValues: { means: 'in_person', givenOn: today },
    validate: { givenOn: (value) => (value ? null : 'Indiquez la date.') },
    send: async ({ means, givenOn }) => {
      const { id } = await giveNotice(learnerId, { means: means as Notice['means'], givenOn });
      onDone();
      await refresh();
      offerUndo({
        message: 'Remise de l’information notée.',
        undo: async () => {
          await cancelNotice(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <NativeSelect
          label="Comment l’information a été donnée"
          data={[...MEANS]}
          key={form.key('means')}
          {...form.getInputProps('means')}
        />
        <TextInput label="Le" type="date" key={form.key('givenOn')} {...form.getInputProps('givenOn')} />
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

export function ImageForm({
  learnerId,
  minor,
  standing,
  onDone,
}: {
  learnerId: string;
  minor: boolean;
  /** Whether an agreement is in force. */
  standing: boolean;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const refresh = () => client.invalidateQueries(noticesQuery(learnerId));
  const form = useProblemForm({
    initialValues: { answer: '', givenBy: minor ? 'representative' : 'person', answeredOn: today },
    validate: {
      answer: (value) => (value ? null : 'Choisissez la réponse.'),
      answeredOn: (value) => (value ? null : 'Indiquez la date.'),
    },
    send: async ({ answer, givenBy, answeredOn }) => {
      const { id } = await answerImage(learnerId, {
        answer: answer as Consent['answer'],
        givenBy: givenBy as Consent['givenBy'],
        answeredOn,
      });
      onDone();
      await refresh();
      offerUndo({
        message: 'Réponse sur le droit à l’image notée.',
        undo: async () => {
          await cancelImage(id);
          await refresh();
        },
      });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <Text size="sm" c="dimmed">
          Refuser ou retirer son accord n’a aucun effet sur l’admission ni sur la formation.
        </Text>
        <Radio.Group label="Réponse" key={form.key('answer')} {...form.getInputProps('answer')}>
          <Stack gap="xs" mt={4}>
            {IMAGE_ANSWERS.filter(({ value }) => value !== 'withdrawn' || standing).map(
              ({ value, label }) => (
                <Radio key={value} value={value} label={label} />
              ),
            )}
          </Stack>
        </Radio.Group>
        <NativeSelect
          label="Qui répond"
          data={[...GIVERS]}
          key={form.key('givenBy')}
          {...form.getInputProps('givenBy')}
        />
        <TextInput
          label="Le"
          type="date"
          key={form.key('answeredOn')}
          {...form.getInputProps('answeredOn')}
        />
        <FormEnd sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
