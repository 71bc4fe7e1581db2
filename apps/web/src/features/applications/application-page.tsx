import { Badge, Button, Grid, Group, List, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { History } from '../../history';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { LookAlikes } from '../duplicates/look-alikes';
import { InterviewsSection } from '../interviews/interviews-section';
import { DocumentsSection } from '../person-file/documents-section';
import { NoticesSection } from '../person-file/notices-section';
import { ProtectedSection } from '../person-file/protected-section';
import { PersonDataLink } from '../privacy/person-data-link';
import { OnlinePanel } from '../public-form/online-panel';
import { ApplicationFacts } from './application-facts';
import { Verdict } from './application-verdict';
import { type Application, applicationQuery, wordsQuery } from './applications-api';
import { NextSteps } from './next-steps';

export function ApplicationPage() {
  const { id = '' } = useParams();
  const query = useQuery(applicationQuery(id));
  return <QueryState query={query}>{(application) => <File application={application} />}</QueryState>;
}

function File({ application }: { application: Application }) {
  const words = useQuery(wordsQuery);
  const stage = words.data?.stages.find(({ code }) => code === application.stage)?.label;
  return (
    <Page
      title={`${application.firstName} ${application.lastName}`}
      lead={`Candidature à ${application.cohortName}, reçue le ${longDay(application.receivedOn)}`}
      action={
        <Group gap="xs">
          {application.enrolmentId && (
            <Button component={Link} to={`/apprenants/${application.learnerId}`}>
              Ouvrir la fiche d’apprenant
            </Button>
          )}
          <Button component={Link} to={`/candidatures/${application.id}/modifier`} variant="default">
            Modifier
          </Button>
        </Group>
      }
    >
      <Group gap="xs">
        <Badge variant="default" size="lg" tt="none">
          {stage}
          {application.waitingRank !== null && `, rang ${application.waitingRank}`}
        </Badge>
        {application.imported && (
          <Badge variant="default" size="lg" tt="none">
            Importée d’un fichier
          </Badge>
        )}
      </Group>
      <LookAlikes applicationId={application.id} />
      <NextSteps key={application.stage} application={application} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Verdict application={application} />
            <ApplicationFacts application={application} />
            <DocumentsSection learnerId={application.learnerId} />
            <InterviewsSection applicationId={application.id} />
            <OnlinePanel applicationId={application.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <ProtectedSection learnerId={application.learnerId} applicationId={application.id} />
            <NoticesSection learnerId={application.learnerId} />
            <PersonDataLink learnerId={application.learnerId} />
            <Moves application={application} />
            <History kind="application" id={application.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Moves({ application }: { application: Application }) {
  const words = useQuery(wordsQuery);
  const label = (stage: string) => words.data?.stages.find(({ code }) => code === stage)?.label ?? '';
  return (
    <section aria-labelledby="etapes">
      <Title order={2} size="h4" id="etapes" mb="xs">
        Étapes
      </Title>
      <List size="sm" spacing={4}>
        {application.moves.map((move) => (
          <List.Item key={move.id}>
            {mediumDay(move.movedOn)}
            {'\u00a0'}: {label(move.to)}
            {move.movedBy && `, par ${move.movedBy}`}
            {move.reason && ` (${move.reason})`}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
