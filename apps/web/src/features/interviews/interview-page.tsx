import { Alert, Anchor, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import { AssessmentForm } from './assessment-form';
import { Assessments } from './assessments';
import { InterviewForm } from './interview-form';
import { namesOf, whenAndWhere } from './interview-words';
import {
  cancelInterview,
  concludeInterview,
  type Interview,
  interviewQuery,
  interviewWordsQuery,
  putInterviewBack,
  type Result,
} from './interviews-api';

export function InterviewPage() {
  const { id = '' } = useParams();
  return (
    <QueryState query={useQuery(interviewQuery(id))}>
      {(interview) => <InterviewFile interview={interview} />}
    </QueryState>
  );
}

function InterviewFile({ interview }: { interview: Interview }) {
  const client = useQueryClient();
  const today = useSchoolToday();
  const mayManage = useMay('interview.manage');
  const [changing, setChanging] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['interviews'] });
  const cancel = useMutation({
    mutationFn: () => cancelInterview(interview.id),
    onError: (failure) => sayFailure(failure),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: 'Entretien annulé.',
        undo: async () => {
          await putInterviewBack(interview.id);
          await refresh();
        },
      });
    },
  });
  const toCome = interview.plannedOn > today;
  return (
    <Page
      title={`Entretien avec ${interview.firstName} ${interview.lastName}`}
      lead={whenAndWhere(interview)}
      action={
        mayManage &&
        !interview.cancelledOn && (
          <Group gap="xs">
            <Button variant="default" onClick={() => setChanging(true)}>
              Modifier
            </Button>
            {!interview.result && (
              <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
                Annuler l’entretien
              </Button>
            )}
          </Group>
        )
      }
    >
      {interview.cancelledOn && (
        <Alert color="gray" variant="outline" title="Cet entretien est annulé">
          {mayManage && (
            <Button
              variant="default"
              size="xs"
              onClick={() => void putInterviewBack(interview.id).then(refresh, sayFailure)}
            >
              Le rétablir
            </Button>
          )}
        </Alert>
      )}
      <Facts
        facts={[
          ['Promotion demandée', interview.cohortName],
          ['Mené par', namesOf(interview)],
          ['Grille', `${interview.gridName}, version ${interview.gridNumber}`],
          [
            'Candidature',
            mayManage ? (
              <Anchor key="dossier" component={Link} to={`/candidatures/${interview.applicationId}`}>
                Ouvrir le dossier
              </Anchor>
            ) : (
              'Suivie par la coordination'
            ),
          ],
        ]}
      />
      {toCome && !interview.cancelledOn && (
        <Text c="dimmed">Les réponses et l’avis s’écrivent le jour de l’entretien ou après.</Text>
      )}
      {!toCome && !interview.cancelledOn && (
        <>
          {interview.mine && <AssessmentForm key={interview.id} interview={interview} />}
          {mayManage && <Assessments interview={interview} />}
          {mayManage && <Conclusion interview={interview} refresh={refresh} />}
        </>
      )}
      <SidePanel opened={changing} onClose={() => setChanging(false)} title="Modifier l’entretien">
        <InterviewForm
          applicationId={interview.applicationId}
          interview={interview}
          onDone={() => setChanging(false)}
        />
      </SidePanel>
    </Page>
  );
}

function Conclusion({ interview, refresh }: { interview: Interview; refresh: () => Promise<unknown> }) {
  const words = useQuery(interviewWordsQuery);
  const before = interview.result;
  const conclude = useMutation({
    mutationFn: (result: Result) => concludeInterview(interview.id, result),
    onError: (failure) => sayFailure(failure),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: 'Avis enregistré.',
        undo: async () => {
          await concludeInterview(interview.id, before);
          await refresh();
        },
      });
    },
  });
  return (
    <section aria-labelledby="avis">
      <Title order={2} id="avis" mb="xs">
        Avis de l’école
      </Title>
      <Stack gap="xs">
        <Radio.Group
          aria-labelledby="avis"
          value={interview.result ?? ''}
          onChange={(value) => conclude.mutate(value as Result)}
        >
          <Group gap="md">
            {(words.data?.results ?? []).map(({ code, label }) => (
              <Radio key={code} value={code} label={label} disabled={conclude.isPending} />
            ))}
          </Group>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          L’avis ne déplace pas la candidature, et un refus ne peut donner qu’un motif de la liste{'\u00a0'}:
          aucun n’est technique.
        </Text>
      </Stack>
    </section>
  );
}
