import { Alert, Anchor, Button, NativeSelect, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { asProblem, type Problem } from '../../api/problem';
import { shortDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { offerUndo } from '../../undo';
import { absenceDays } from './absence-form';
import classes from './sessions.module.css';
import {
  ABSENCE_REASONS,
  absenceQuery,
  type ConcernedSession,
  HALF_WORDS,
  refreshSessions,
  replaceSessions,
  type SchoolSession,
  subjectOf,
  undoReplacement,
} from './sessions-api';

/** The sessions of an absent trainer, and who takes each. */
export function AbsencePage() {
  const { absenceId = '' } = useParams();
  const file = useQuery(absenceQuery(absenceId));
  return (
    <QueryState query={file}>
      {({ absence, sessions, replaced }) => (
        <Page
          title={`Absence, ${absence.trainerName}`}
          lead={`${ABSENCE_REASONS[absence.reason]}, ${absenceDays(absence)}.`}
          action={
            <Anchor component={Link} to="/absences-formateurs">
              Toutes les absences
            </Anchor>
          }
        >
          <section>
            <Title order={2} size="h3">
              Séances à remplacer ({sessions.length})
            </Title>
            {sessions.length === 0 ? (
              <Empty title="Rien à remplacer">
                {replaced.length > 0
                  ? 'Toutes les séances de cette absence ont été réglées.'
                  : 'Aucune séance n’était placée pendant cette absence.'}
              </Empty>
            ) : (
              <Choices key={sessions.map(({ id }) => id).join()} absenceId={absence.id} sessions={sessions} />
            )}
          </section>
          {replaced.length > 0 && <Replaced sessions={replaced} />}
        </Page>
      )}
    </QueryState>
  );
}

const KEEP = 'later';
const NOBODY = 'nobody';
const ALIKE = { subject: 'enseigne la même matière', block: 'enseigne le même bloc' } as const;

const sessionTitle = (session: SchoolSession) =>
  `${shortDay(session.day)}, ${HALF_WORDS[session.half]} · ${subjectOf(session)}, ${session.cohortName}`;

function Choices({ absenceId, sessions }: { absenceId: string; sessions: ConcernedSession[] }) {
  const client = useQueryClient();
  const ahead = sessions.filter(({ replacers }) => replacers.length > 0);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const choices = sessions.flatMap(({ id, revision }) => {
    const choice = chosen[id] ?? KEEP;
    return choice === KEEP
      ? []
      : [{ sessionId: id, trainerId: choice === NOBODY ? null : choice, seenRevision: revision }];
  });
  const replacing = useMutation({
    mutationFn: () => replaceSessions(absenceId, { choices }),
    onSuccess: async ({ id }) => {
      await refreshSessions(client);
      offerUndo({
        message: `${counted(choices.length, 'séance réglée', 'séances réglées')}. Un message part dans une minute.`,
        undo: async () => {
          await undoReplacement(id);
          await refreshSessions(client);
        },
        undone: 'Les séances sont revenues à la personne absente.',
      });
    },
  });
  const problem = replacing.error ? asProblem(replacing.error) : null;
  const everybody = commonReplacers(ahead);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!replacing.isPending) replacing.mutate();
      }}
    >
      {problem && <Refused problem={problem} atLines={choices.length} />}
      {ahead.length > 1 && (
        <NativeSelect
          label="Une même personne pour tout"
          description="Celles et ceux qui sont libres à chaque séance."
          maw="24rem"
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value) setChosen(Object.fromEntries(ahead.map(({ id }) => [id, value])));
          }}
          data={[
            { value: '', label: everybody.length > 0 ? 'Choisir' : 'Personne n’est libre partout' },
            ...everybody.map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: 'Sans formateur' },
          ]}
        />
      )}
      <ul className={classes.list}>
        {sessions.map((session) => {
          const line = choices.findIndex(({ sessionId }) => sessionId === session.id);
          return (
            <li key={session.id} className={classes.row}>
              <div className={classes.lines}>
                <Text fw={600}>{sessionTitle(session)}</Text>
                <Text size="sm" c="dimmed">
                  {session.roomName ?? 'Sans salle'}
                </Text>
              </div>
              <NativeSelect
                aria-label={`Qui prend la séance : ${sessionTitle(session)}`}
                value={chosen[session.id] ?? KEEP}
                error={line >= 0 ? lineError(problem, line) : undefined}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setChosen((before) => ({ ...before, [session.id]: value }));
                }}
                data={[
                  { value: KEEP, label: 'À décider' },
                  ...session.replacers.map(({ id, name, teaches }) => ({
                    value: id,
                    label: teaches ? `${name}, ${ALIKE[teaches]}` : name,
                  })),
                  { value: NOBODY, label: 'Sans formateur' },
                ]}
              />
            </li>
          );
        })}
      </ul>
      <Button type="submit" mt="md" loading={replacing.isPending} disabled={choices.length === 0}>
        {choices.length === 0 ? 'Remplacer' : `Régler ${counted(choices.length, 'séance')}`}
      </Button>
    </form>
  );
}

const lineError = (problem: Problem | null, line: number): string | undefined => {
  const found = problem?.errors.find(({ field }) => field === `choices.${line}.trainerId`);
  return found && typeset(found.message);
};

function Refused({ problem, atLines }: { problem: Problem; atLines: number }) {
  const placed = Array.from({ length: atLines }, (_, line) => lineError(problem, line));
  if (placed.some(Boolean)) return null;
  return (
    <Alert color="red" variant="outline" role="alert" title={typeset(problem.title)} mb="sm">
      {typeset(problem.message)}
    </Alert>
  );
}

/** Who is free for every one of them, in the first one's order. */
function commonReplacers(sessions: ConcernedSession[]) {
  return (sessions[0]?.replacers ?? []).filter(({ id }) =>
    sessions.every(({ replacers }) => replacers.some((one) => one.id === id)),
  );
}

function Replaced({ sessions }: { sessions: SchoolSession[] }) {
  return (
    <section>
      <Title order={2} size="h3">
        Déjà réglées ({sessions.length})
      </Title>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.row}>
            <Text>{sessionTitle(session)}</Text>
            <Text>{session.trainerName ?? 'Sans formateur'}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
