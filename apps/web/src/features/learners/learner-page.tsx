import { Anchor, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { frenchPhone } from '../../format/french';
import { History } from '../../history';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { ClocksSection } from '../clocks/clocks-section';
import { StatusLine } from '../clocks/status-line';
import { LearnerEquipment } from '../equipment/learner-equipment';
import { LeaveSection } from '../leave/leave-section';
import { DocumentsSection } from '../person-file/documents-section';
import { NoticesSection } from '../person-file/notices-section';
import { ProtectedSection } from '../person-file/protected-section';
import { PersonDataLink } from '../privacy/person-data-link';
import { useMay } from '../session/session-api';
import { LearnerStripPlace } from './learner-panels';
import {
  type Enrolment,
  exitReasonsQuery,
  type LearnerFile,
  learnerQuery,
  sendAccessLink,
} from './learners-api';
import { PathwaySection } from './pathway/pathway-section';

export function LearnerPage() {
  const { id = '' } = useParams();
  const query = useQuery(learnerQuery(id));
  return <QueryState query={query}>{(learner) => <File learner={learner} />}</QueryState>;
}

function File({ learner }: { learner: LearnerFile }) {
  const mayManage = useMay('learner.manage');
  const [current] = learner.enrolments;
  const link = useMutation({
    mutationFn: () => sendAccessLink(learner.id),
    onSuccess: () => say('Lien d’accès envoyé.'),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Page
      title={`${learner.firstName} ${learner.lastName}`}
      lead={current && <Situation enrolment={current} />}
      action={
        mayManage && (
          <Group gap="xs">
            {current?.applicationId && (
              <Button
                component={Link}
                to={`/candidatures/${current.applicationId}/modifier`}
                variant="default"
              >
                Modifier la fiche
              </Button>
            )}
            {learner.accountId && (
              <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
                Envoyer le lien d’accès
              </Button>
            )}
          </Group>
        )
      }
    >
      <StatusLine learnerId={learner.id} />
      <Facts learner={learner} />
      <LearnerStripPlace learnerId={learner.id} />
      <LeaveSection holder={{ learnerId: learner.id }} />
      <ClocksSection learnerId={learner.id} />
      <PathwaySection learner={learner} />
      {mayManage && <LearnerEquipment learnerId={learner.id} />}
      <DocumentsSection learnerId={learner.id} />
      <ProtectedSection learnerId={learner.id} />
      <NoticesSection learnerId={learner.id} />
      <PersonDataLink learnerId={learner.id} />
      <History kind="learner" id={learner.id} />
    </Page>
  );
}

function Situation({ enrolment }: { enrolment: Enrolment }) {
  const mayReadCohorts = useMay('cohort.read');
  const reasons = useQuery(exitReasonsQuery);
  const reason = reasons.data?.find(({ code }) => code === enrolment.exitReason)?.label;
  return (
    <>
      {mayReadCohorts ? (
        <Anchor component={Link} underline="always" to={`/promotions/${enrolment.cohortId}`}>
          {enrolment.cohortName}
        </Anchor>
      ) : (
        enrolment.cohortName
      )}
      {enrolment.exitOn === null
        ? `, depuis le ${mediumDay(enrolment.entryOn)}`
        : `, du ${mediumDay(enrolment.entryOn)} au ${mediumDay(enrolment.exitOn)}${reason ? `\u00a0: ${reason.toLowerCase()}` : ''}`}
    </>
  );
}

function Facts({ learner }: { learner: LearnerFile }) {
  const facts: [string, React.ReactNode][] = [
    [
      'Naissance',
      `${longDay(learner.birthDate)}, ${learner.age}\u00a0ans${learner.minor ? ' (mineur)' : ''}`,
    ],
    ['E-mail', learner.email && <Anchor href={`mailto:${learner.email}`}>{learner.email}</Anchor>],
    ['Téléphone', learner.phone && frenchPhone(learner.phone)],
    [
      'Adresse',
      [learner.street, [learner.postcode, learner.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    ],
    ...learner.representatives.map(
      ({ fullName, email, phone, receivesMessages }): [string, React.ReactNode] => [
        'Représentant légal',
        [fullName, email, phone && frenchPhone(phone), !receivesMessages && 'ne reçoit pas les messages']
          .filter(Boolean)
          .join(', '),
      ],
    ),
  ];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} component="dl" m={0} spacing="sm">
      {facts.map(([label, value]) => (
        <div key={label + String(value)}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0}>
            {value || 'Non renseigné'}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
