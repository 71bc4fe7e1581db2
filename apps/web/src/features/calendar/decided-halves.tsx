import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { longDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { KINDS } from '../../strip';
import { offerUndo, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './calendar.module.css';
import { type CohortPlan, decideHalf, type OverridePlace, type PlannedHalf } from './calendar-api';

export const halfName = (half: PlannedHalf['half']): string => (half === 'morning' ? 'matin' : 'après-midi');

/** What was decided apart from the rhythm, from today on, and the way back. */
export function DecidedHalves({ plan, refresh }: { plan: CohortPlan; refresh: () => Promise<unknown> }) {
  const today = useSchoolToday();
  const decided = plan.halfDays.filter((half) => half.decided && half.day >= today);
  if (decided.length === 0) return null;
  return (
    <section>
      <Title order={2}>Demi-journées changées, à venir</Title>
      <ul className={classes.cohorts}>
        {decided.map((half) => (
          <li key={half.day + half.half}>
            <Group justify="space-between" gap="xs">
              <Text>
                {typeset(
                  `${longDay(half.day)}, ${halfName(half.half)} : ${KINDS[half.place].word.toLowerCase()} (${half.name ?? 'sans raison notée'})`,
                )}
              </Text>
              <BackToRhythm
                cohortId={plan.cohort.id}
                revision={plan.standing.revision}
                half={half}
                onDone={refresh}
                refresh={refresh}
              />
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Gives a half-day back to its week, in the draft. */
export function BackToRhythm({
  cohortId,
  revision: seenRevision,
  half,
  onDone,
  refresh,
}: {
  cohortId: string;
  revision: number;
  half: PlannedHalf;
  onDone: () => Promise<unknown>;
  refresh: () => Promise<unknown>;
}) {
  const mayManage = useMay('calendar.manage');
  const giving = useMutation({
    mutationFn: () => decideHalf(cohortId, half, { place: null, reason: null, seenRevision }),
    onSuccess: async ({ revision }) => {
      offerUndo({
        message: 'Demi-journée rendue au rythme.',
        undo: async () => {
          await decideHalf(cohortId, half, {
            place: half.place as OverridePlace,
            reason: half.name ?? null,
            seenRevision: revision,
          });
          await refresh();
        },
      });
      await onDone();
    },
    onError: (failure) => sayFailure(failure),
  });
  if (!mayManage) return null;
  return (
    <Button
      variant="default"
      size="compact-md"
      loading={giving.isPending}
      onClick={() => giving.mutate()}
      aria-label={`Rendre au rythme, ${longDay(half.day)}, ${halfName(half.half)}`}
    >
      Rendre au rythme
    </Button>
  );
}
