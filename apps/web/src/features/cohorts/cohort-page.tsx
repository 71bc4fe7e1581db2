import { Anchor, Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { longDay, mediumDay, numericDay } from '../../format/dates';
import { counted, frenchNumber } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { presenceQuery } from '../attendance/attendance-api';
import { halfWords } from '../attendance/cohort-day';
import { exitReasonsQuery } from '../learners/learners-api';
import { useMay, useSchoolToday } from '../session/session-api';
import { ClosingSection } from './closing-section';
import {
  type Cohort,
  type CohortLearner,
  cohortLearnersQuery,
  cohortQuery,
  type Headcount,
  headcountsQuery,
} from './cohorts-api';

export function CohortPage() {
  const { id = '' } = useParams();
  const cohort = useQuery(cohortQuery(id));
  return <QueryState query={cohort}>{(found) => <CohortFile cohort={found} />}</QueryState>;
}

function CohortFile({ cohort }: { cohort: Cohort }) {
  const learners = useQuery(cohortLearnersQuery(cohort.id));
  const headcounts = useQuery(headcountsQuery);
  const mayManage = useMay('cohort.manage');
  const mayManageLearners = useMay('learner.manage');
  const mayReadApplications = useMay('application.read');
  const heads = headcounts.data?.find(({ cohortId }) => cohortId === cohort.id);
  return (
    <Page
      title={cohort.name}
      lead={`Du ${longDay(cohort.startsOn)} au ${longDay(cohort.endsOn)}`}
      action={
        <Group gap="xs">
          <Button component={Link} to={`/calendrier/${cohort.id}`} variant="default">
            Calendrier
          </Button>
          {mayReadApplications && (
            <Button component={Link} to={`/candidatures?promotion=${cohort.id}`} variant="default">
              Candidatures
            </Button>
          )}
          {mayManageLearners && (
            <Button component={Link} to={`/promotions/${cohort.id}/codes`} variant="default">
              Codes d’accès
            </Button>
          )}
          {mayManage && (
            <Button component={Link} to={`/promotions/${cohort.id}/modifier`} variant="default">
              Modifier
            </Button>
          )}
        </Group>
      }
    >
      <Facts cohort={cohort} heads={heads} />
      {mayManageLearners && <ClosingSection cohortId={cohort.id} />}
      <section aria-labelledby="apprenants">
        <Title order={2} id="apprenants" mb="xs">
          Apprenants
        </Title>
        <QueryState query={learners}>
          {(all) =>
            all.length === 0 ? (
              <Empty title="Personne n’est encore inscrit">
                Les personnes admises apparaissent ici une fois inscrites, depuis leur candidature.
              </Empty>
            ) : (
              <LearnersTable cohortId={cohort.id} learners={all} />
            )
          }
        </QueryState>
      </section>
    </Page>
  );
}

function Facts({ cohort, heads }: { cohort: Cohort; heads: Headcount | undefined }) {
  const { certification } = cohort;
  return (
    <div>
      <Text>
        {certification.title} ({certification.rncpCode}, niveau {certification.level}),{' '}
        {frenchNumber(cohort.schoolHours)}
        {'\u00a0'}h à l’école.
      </Text>
      {heads && (
        <Text>
          <strong>{counted(heads.today, 'apprenant')}</strong> aujourd’hui, pour {cohort.capacityMin} à{' '}
          {cohort.capacityMax} places{'\u00a0'};{' '}
          {counted(heads.entered, 'personne entrée', 'personnes entrées')}, {counted(heads.left, 'sortie')}
          {heads.joined > 0 && (
            <>, {counted(heads.joined, 'venue d’une autre promotion', 'venues d’une autre promotion')}</>
          )}
          {heads.moved > 0 && (
            <>, {counted(heads.moved, 'passée dans une autre', 'passées dans une autre')}</>
          )}
          {heads.admitted > 0 && <>, {counted(heads.admitted, 'admise attendue', 'admises attendues')}</>}
          {heads.open > 0 && <>, {counted(heads.open, 'candidature en cours', 'candidatures en cours')}</>}.
        </Text>
      )}
    </div>
  );
}

const TRANSITIONS = {
  change_of_cohort: 'Changement de promotion',
  repeated_year: 'Année recommencée',
} as const;

function LearnersTable({ cohortId, learners }: { cohortId: string; learners: CohortLearner[] }) {
  const presence = useQuery(presenceQuery(cohortId, useSchoolToday()));
  const today = (learnerId: string) => presence.data?.learners.find((line) => line.learnerId === learnerId);
  const reasons = useQuery(exitReasonsQuery);
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nom</Table.Th>
            <Table.Th>Ce matin</Table.Th>
            <Table.Th>Cet après-midi</Table.Th>
            <Table.Th>Né(e) le</Table.Th>
            <Table.Th>Entrée</Table.Th>
            <Table.Th>Sortie</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {learners.map((learner) => {
            const state = today(learner.learnerId);
            return (
              <Table.Tr key={learner.id}>
                <Table.Th scope="row" fw={500}>
                  <Anchor component={Link} to={`/apprenants/${learner.learnerId}`}>
                    {learner.lastName} {learner.firstName}
                  </Anchor>
                </Table.Th>
                <Table.Td>{state && halfWords(state.morning)}</Table.Td>
                <Table.Td>{state && halfWords(state.afternoon)}</Table.Td>
                <Table.Td>{numericDay(learner.birthDate)}</Table.Td>
                <Table.Td>{numericDay(learner.entryOn)}</Table.Td>
                <Table.Td>
                  {learner.exitOn && (
                    <Group gap="xs">
                      {mediumDay(learner.exitOn)}
                      <Badge variant="default" tt="none">
                        {learner.transition
                          ? TRANSITIONS[learner.transition]
                          : (reasons.data?.find(({ code }) => code === learner.exitReason)?.label ??
                            'Sortie')}
                      </Badge>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
