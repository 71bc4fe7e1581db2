import { Anchor, Button, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { longDay, mediumDay } from '../../../format/dates';
import { typeset } from '../../../format/french';
import { SidePanel } from '../../../page/side-panel';
import { QueryState } from '../../../states';
import { useMay, useUser } from '../../session/session-api';
import { ExitForm } from '../exit-form';
import { exitReasonsQuery, type LearnerFile } from '../learners-api';
import { ExtensionAct, ReturnAct, TakeBackAct, TransferAct } from './acts';
import { type PathwayStep, pathwayQuery } from './pathway-api';
import { type Happening, happeningsOf } from './pathway-words';

/** What happened to somebody's training, and the acts that continue it: each in a drawer, with its consequence. */
export function PathwaySection({ learner }: { learner: LearnerFile }) {
  const mayManage = useMay('learner.manage');
  return (
    <Stack component="section" gap="sm" aria-labelledby="parcours">
      <Title order={2} id="parcours">
        Parcours
      </Title>
      {mayManage ? <Managed learner={learner} /> : <Story learner={learner} steps={[]} />}
    </Stack>
  );
}

function Managed({ learner }: { learner: LearnerFile }) {
  const pathway = useQuery(pathwayQuery(learner.id));
  const user = useUser();
  const isDirector = user.roles.includes('director');
  const [panel, setPanel] = useState<{ title: string; content: ReactNode } | null>(null);
  const close = () => setPanel(null);
  const [current] = learner.enrolments;
  const act = { learner, onDone: close };
  const open = (title: string, content: ReactNode) => () => setPanel({ title, content });
  return (
    <>
      {current && current.exitOn === null && (
        <>
          {current.extendedUntil && (
            <Text size="sm">Formation prolongée jusqu’au {longDay(current.extendedUntil)}.</Text>
          )}
          <Group gap="xs">
            {(
              [
                [
                  'Changer de promotion',
                  <TransferAct {...act} enrolment={current} kind="change_of_cohort" key="change" />,
                ],
                [
                  'Recommencer une année',
                  <TransferAct {...act} enrolment={current} kind="repeated_year" key="repeat" />,
                ],
                ['Prolonger après un échec', <ExtensionAct {...act} enrolment={current} key="extend" />],
                ['Retour après une rupture', <ReturnAct {...act} enrolment={current} key="return" />],
                ['Enregistrer une sortie', <ExitForm {...act} enrolment={current} key="exit" />],
              ] as const
            ).map(([title, content]) => (
              <Button key={title} variant="default" size="compact-md" onClick={open(title, content)}>
                {title}
              </Button>
            ))}
          </Group>
        </>
      )}
      <QueryState query={pathway} rows={3}>
        {(steps) => {
          const last = steps.find((step) => !step.takenBack);
          const mayTakeBack =
            last && (isDirector || (last.kind !== 'exit' && last.signedBy === user.displayName));
          return (
            <Story
              learner={learner}
              steps={steps}
              back={
                mayTakeBack
                  ? (step) =>
                      step.id === last.id && (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          onClick={open('Annuler une étape', <TakeBackAct step={step} onDone={close} />)}
                        >
                          Annuler cette étape
                        </Button>
                      )
                  : undefined
              }
            />
          );
        }}
      </QueryState>
      <SidePanel opened={panel !== null} onClose={close} title={panel?.title}>
        {panel?.content}
      </SidePanel>
    </>
  );
}

function Story({
  learner,
  steps,
  back,
}: {
  learner: LearnerFile;
  steps: PathwayStep[];
  back?: (step: PathwayStep) => ReactNode;
}) {
  const reasons = useQuery(exitReasonsQuery);
  const labels = new Map((reasons.data ?? []).map(({ code, label }) => [code as string, label]));
  const story = happeningsOf(learner.enrolments, steps, labels);
  return (
    <Timeline bulletSize={14} lineWidth={2} active={-1}>
      {story.map((one) => (
        <Timeline.Item key={one.key}>
          <Text size="sm" fw={500} td={one.step?.takenBack ? 'line-through' : undefined}>
            {mediumDay(one.on)}
            {'\u00a0'}: {typeset(one.what)}
          </Text>
          <Details happening={one} />
          {one.step && back?.(one.step)}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function Details({ happening: { step, enrolment } }: { happening: Happening }) {
  if (enrolment)
    return enrolment.applicationId ? (
      <Anchor component={Link} size="sm" to={`/candidatures/${enrolment.applicationId}`}>
        Voir la candidature
      </Anchor>
    ) : null;
  if (!step) return null;
  return (
    <Text size="sm" c="dimmed">
      {step.reason && `${typeset(step.reason)}. `}
      Signé par {step.signedBy} le {mediumDay(step.signedOn)}.
      {step.takenBack &&
        ` Annulé par ${step.takenBack.by} le ${mediumDay(step.takenBack.on)}${step.takenBack.reason ? `\u00a0: ${step.takenBack.reason}` : ''}.`}
    </Text>
  );
}
