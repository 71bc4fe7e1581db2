import { Button, Checkbox, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayRange, mondayOf, plusDays, shortDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { cohortPlanQuery } from '../calendar/calendar-api';
import { useSchoolToday } from '../session/session-api';
import classes from './sessions.module.css';
import {
  applyTemplate,
  HALF_WORDS,
  type Placement,
  previewQuery,
  refreshSessions,
  type SessionWeek,
  undoApplication,
  type WeekTemplate,
} from './sessions-api';

const WEEKS_OFFERED = 16;

/** Chooses weeks at school, shows what would be placed and what collides, then places it. */
export function ApplyTemplate({
  template,
  cohort,
  onDone,
}: {
  template: WeekTemplate;
  cohort: SessionWeek['cohort'];
  onDone: () => void;
}) {
  const plan = useQuery(cohortPlanQuery(cohort.id, 'draft'));
  const today = useSchoolToday();
  const [mondays, setMondays] = useState<string[]>([]);
  const [overTaken, setOverTaken] = useState(false);
  return (
    <QueryState query={plan}>
      {({ halfDays }) => {
        const weeks = [
          ...new Set(
            halfDays
              .filter(({ place, day }) => place === 'school' && day >= today)
              .map(({ day }) => mondayOf(day)),
          ),
        ].slice(0, WEEKS_OFFERED);
        return (
          <Stack gap="md">
            <Checkbox.Group label="Semaines à l’école" value={mondays} onChange={setMondays}>
              <div className={classes.weeks}>
                {weeks.map((monday) => (
                  <Checkbox
                    key={monday}
                    value={monday}
                    py={6}
                    label={dayRange(monday, plusDays(monday, 4))}
                  />
                ))}
              </div>
            </Checkbox.Group>
            <Switch
              label="Remplacer aussi les séances déjà placées"
              description="Sinon les demi-journées prises gardent leur séance."
              checked={overTaken}
              onChange={(event) => setOverTaken(event.currentTarget.checked)}
            />
            {mondays.length === 0 ? (
              <Text c="dimmed">Choisissez des semaines pour voir ce qui sera placé.</Text>
            ) : (
              <Preview template={template} asked={{ mondays, overTaken }} onDone={onDone} />
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
}

const count = (placements: Placement[], ...outcomes: Placement['outcome'][]) =>
  placements.filter(({ outcome }) => outcomes.includes(outcome)).length;

function Preview({
  template,
  asked,
  onDone,
}: {
  template: WeekTemplate;
  asked: { mondays: string[]; overTaken: boolean };
  onDone: () => void;
}) {
  const client = useQueryClient();
  const preview = useQuery(previewQuery(template.id, asked));
  const applying = useMutation({
    mutationFn: () => applyTemplate(template.id, asked),
    onSuccess: async ({ id, placements }) => {
      await refreshSessions(client);
      offerUndo({
        message: `${counted(count(placements, 'placed', 'replaced'), 'séance placée', 'séances placées')}.`,
        undo: async () => {
          await undoApplication(id);
          await refreshSessions(client);
        },
        undone: 'Les semaines sont revenues comme elles étaient.',
      });
      onDone();
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <QueryState query={preview}>
      {(placements) => {
        const placed = count(placements, 'placed', 'replaced');
        const replaced = count(placements, 'replaced');
        const left = count(placements, 'left');
        const refused = placements.filter(
          ({ outcome }) => outcome === 'refused' || outcome === 'not_at_school',
        );
        return (
          <>
            <div role="status">
              <Text fw={600}>
                {counted(placed, 'séance sera placée', 'séances seront placées')}
                {replaced > 0 && `, dont ${replaced} à la place d’une autre`}.
              </Text>
              {left > 0 && (
                <Text size="sm">
                  {counted(left, 'demi-journée garde sa séance', 'demi-journées gardent leur séance')}.
                </Text>
              )}
            </div>
            {refused.length > 0 && (
              <div>
                <Text fw={600}>Ne seront pas placées ({refused.length})</Text>
                <ul className={classes.list}>
                  {refused.map(({ day, half, subject, reasons }) => (
                    <li key={`${day} ${half}`} className={classes.row}>
                      <div className={classes.lines}>
                        <Text size="sm" fw={500}>
                          {shortDay(day)}, {HALF_WORDS[half]} · {subject}
                        </Text>
                        {reasons.map((reason) => (
                          <Text key={reason} size="sm">
                            {typeset(reason)}
                          </Text>
                        ))}
                      </div>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <Button
              loading={applying.isPending}
              disabled={placed === 0}
              onClick={() => applying.mutate()}
              style={{ alignSelf: 'flex-start' }}
            >
              {placed === 0 ? 'Rien à placer' : `Placer ${counted(placed, 'séance')}`}
            </Button>
          </>
        );
      }}
    </QueryState>
  );
}
