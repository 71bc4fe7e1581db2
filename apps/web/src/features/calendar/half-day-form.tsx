import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { longDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { KINDS } from '../../strip';
import { offerUndo } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import { decideHalf, type OverridePlace, type PlannedHalf } from './calendar-api';
import { BackToRhythm, halfName } from './decided-halves';

interface Props {
  cohortId: string;
  /** Of the draft, to be given back. */
  revision: number;
  half: PlannedHalf;
  onDone: () => Promise<unknown>;
  refresh: () => Promise<unknown>;
}

const PLACES: OverridePlace[] = ['school', 'company', 'closed'];

export function HalfDayForm(props: Props) {
  const { half } = props;
  const today = useSchoolToday();
  const mayManage = useMay('calendar.manage');
  const fixed =
    half.place === 'holiday'
      ? 'Un jour férié ne se déplace pas.'
      : half.day < today
        ? 'Ce jour est passé : sa présence est déjà tenue, le calendrier n’y change plus.'
        : null;
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{typeset(`${longDay(half.day)}, ${halfName(half.half)}`)}</Text>
        <Text>{typeset(`${KINDS[half.place].word}${half.name ? ` : ${half.name}` : ''}`)}</Text>
        {half.decided && half.otherwise && (
          <Text size="sm" c="dimmed">
            {typeset(`Sa semaine donnait : ${KINDS[half.otherwise].word.toLowerCase()}.`)}
          </Text>
        )}
      </div>
      {fixed && <Text>{typeset(fixed)}</Text>}
      {!fixed && mayManage && <Decision {...props} />}
    </Stack>
  );
}

function Decision({ cohortId, revision: seenRevision, half, onDone, refresh }: Props) {
  const form = useProblemForm({
    initialValues: { place: '' as OverridePlace | '', reason: half.decided ? (half.name ?? '') : '' },
    validate: {
      place: (value) => (value ? null : 'Choisissez où se passe cette demi-journée.'),
      reason: (value) => (value.trim() ? null : 'Dites pourquoi cette demi-journée change.'),
    },
    send: async ({ place, reason }) => {
      if (!place) return;
      const { revision } = await decideHalf(cohortId, half, {
        place,
        reason: reason.trim(),
        seenRevision,
      });
      offerUndo({
        message: 'Demi-journée changée.',
        undo: async () => {
          await decideHalf(cohortId, half, {
            place: half.decided ? (half.place as OverridePlace) : null,
            reason: half.decided ? (half.name ?? null) : null,
            seenRevision: revision,
          });
          await refresh();
        },
      });
      await onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <ProblemAlert form={form} />
        <Radio.Group label="Changer en" key={form.key('place')} {...form.getInputProps('place')}>
          <Stack gap="xs" mt={4}>
            {PLACES.filter((place) => place !== half.place).map((place) => (
              <Radio
                key={place}
                value={place}
                label={KINDS[place].word}
                description={
                  place === 'closed' ? 'Les apprentis sont attendus dans leur structure.' : undefined
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Raison"
          description="Les apprenants et leurs structures la liront."
          autosize
          minRows={2}
          maxLength={200}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button type="submit" loading={form.sending}>
            Changer la demi-journée
          </Button>
          {half.decided && (
            <BackToRhythm
              cohortId={cohortId}
              revision={seenRevision}
              half={half}
              onDone={onDone}
              refresh={refresh}
            />
          )}
        </Group>
      </Stack>
    </form>
  );
}
