import { Anchor, Badge, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { AbsenceForm, absenceDays } from './absence-form';
import classes from './sessions.module.css';
import {
  ABSENCE_REASONS,
  absencesQuery,
  declareAbsence,
  refreshSessions,
  type TrainerAbsence,
  withdrawAbsence,
} from './sessions-api';

/** When trainers are away; the reason stays with the management. */
export function AbsencesPage() {
  const absences = useQuery(absencesQuery);
  const [opened, setOpened] = useState(false);
  return (
    <Page
      title="Absences des formateurs"
      lead="Le motif n’est lu que par la direction et la coordination."
      action={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened(true)}>
          Déclarer une absence
        </Button>
      }
    >
      <QueryState query={absences}>
        {(list) =>
          list.length === 0 ? (
            <Empty title="Aucune absence">
              Déclarez une absence{'\u00a0'}: Tandem montre les séances concernées et qui est libre pour
              chacune.
            </Empty>
          ) : (
            <ul className={classes.list}>
              {list.map((absence) => (
                <AbsenceRow key={absence.id} absence={absence} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title="Déclarer une absence">
        <AbsenceForm onDone={() => setOpened(false)} />
      </SidePanel>
    </Page>
  );
}

function AbsenceRow({ absence }: { absence: TrainerAbsence }) {
  const client = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => withdrawAbsence(absence.id),
    onSuccess: async () => {
      await refreshSessions(client);
      offerUndo({
        message: `${absence.trainerName} : absence retirée. Les remplacements décidés restent.`,
        undo: async () => {
          const { trainerId, firstDay, firstHalf, lastDay, lastHalf, reason } = absence;
          await declareAbsence({ trainerId, firstDay, firstHalf, lastDay, lastHalf, reason });
          await refreshSessions(client);
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <li className={classes.row}>
      <div className={classes.lines}>
        <Anchor component={Link} to={`/absences-formateurs/${absence.id}`} fw={600}>
          {absence.trainerName}
        </Anchor>
        <Text>{absenceDays(absence)}</Text>
        <Text size="sm" c="dimmed">
          {ABSENCE_REASONS[absence.reason]}
        </Text>
        {absence.toReplace > 0 && (
          <Badge
            variant="outline"
            color="gray"
            tt="none"
            leftSection={<IconAlertTriangle size={14} aria-hidden="true" />}
          >
            {counted(absence.toReplace, 'séance')} à remplacer
          </Badge>
        )}
      </div>
      <Button
        variant="subtle"
        color="red"
        loading={withdrawing.isPending}
        onClick={() => withdrawing.mutate()}
        aria-label={`Retirer cette absence\u00a0: ${absence.trainerName}, ${absenceDays(absence)}`}
      >
        Retirer
      </Button>
    </li>
  );
}
