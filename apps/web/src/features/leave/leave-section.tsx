import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { typeset } from '../../format/french';
import { AddHere } from '../../page/add-here';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './leave.module.css';
import { leaveDays } from './leave.rules';
import { grantLeave, type Holder, type Leave, leavesQuery, withdrawLeave } from './leave-api';
import { LeaveForm } from './leave-form';

/** What changes with a leave: where people are expected, wherever it is shown. */
const READ_AGAIN = ['leaves', 'calendar', 'my-calendar', 'attendance'];

/** Leave to come, and past: a learner's with their promotion's, or what a promotion takes together. */
export function LeaveSection({ holder }: { holder: Holder }) {
  const leaves = useQuery(leavesQuery(holder));
  const mayDecide = useMay('calendar.manage');
  const client = useQueryClient();
  const refresh = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => READ_AGAIN.includes(String(queryKey[0])) });
  const ofAll = 'cohortId' in holder;
  return (
    <Stack component="section" gap="sm" aria-labelledby="conges">
      <Title order={2} id="conges">
        {ofAll ? 'Congés de toute la promotion' : 'Congés'}
      </Title>
      <QueryState query={leaves} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              {typeset(
                ofAll
                  ? 'Aucun congé pris ensemble. Accordez par exemple deux semaines en août : personne n’est alors attendu.'
                  : 'Aucun congé accordé. Sur un congé, la personne n’est attendue ni à l’école ni dans la structure.',
              )}
            </Text>
          ) : (
            <ul className={classes.list}>
              {all.map((leave) => (
                <LeaveRow
                  key={leave.id}
                  leave={leave}
                  holder={holder}
                  refresh={refresh}
                  mayDecide={mayDecide && (ofAll || leave.cohortId === null)}
                />
              ))}
            </ul>
          )
        }
      </QueryState>
      {mayDecide && (
        <AddHere label={ofAll ? 'Accorder un congé à la promotion' : 'Accorder un congé'} quiet>
          {(close) => <LeaveForm holder={holder} refresh={refresh} onDone={close} />}
        </AddHere>
      )}
    </Stack>
  );
}

function LeaveRow({
  leave,
  holder,
  refresh,
  mayDecide,
}: {
  leave: Leave;
  holder: Holder;
  refresh: () => Promise<unknown>;
  mayDecide: boolean;
}) {
  const today = useSchoolToday();
  const withdrawing = useMutation({
    mutationFn: () => withdrawLeave(leave.id),
    onSuccess: async () => {
      await refresh();
      const { kind, firstDay, firstHalf, lastDay, lastHalf, note, schoolReason } = leave;
      const begun = firstDay < today;
      offerUndo({
        message: begun ? 'Congé retiré à partir d’aujourd’hui.' : 'Congé retiré.',
        undo: async () => {
          await grantLeave(holder, {
            kind,
            firstDay: begun ? today : firstDay,
            firstHalf: begun ? 'morning' : firstHalf,
            lastDay,
            lastHalf,
            note,
            schoolReason,
          });
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  const over = leave.lastDay < today;
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <Text span fw={500}>
            {leave.kindLabel}
          </Text>
          {'learnerId' in holder && leave.cohortId && (
            <Badge variant="default" tt="none">
              toute la promotion
            </Badge>
          )}
          {over && (
            <Badge variant="outline" color="gray" tt="none">
              passé
            </Badge>
          )}
        </Group>
        <Text size="sm">{leaveDays(leave)}</Text>
        {(leave.schoolReason || leave.note) && (
          <Text size="sm" c="dimmed">
            {typeset([leave.schoolReason, leave.note].filter(Boolean).join(' ; '))}
          </Text>
        )}
      </div>
      {mayDecide && !over && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
          aria-label={`Retirer le congé, ${leaveDays(leave)}`}
        >
          Retirer
        </Button>
      )}
    </li>
  );
}
