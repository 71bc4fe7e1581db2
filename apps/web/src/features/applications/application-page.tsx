import { Alert, Anchor, Badge, Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { frenchPhone, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { sayFailure } from '../../undo';
import { LookAlikes } from '../duplicates/look-alikes';
import { OnlinePanel } from '../public-form/online-panel';
import { useMay } from '../session/session-api';
import { type Application, applicationQuery, readPrescription, wordsQuery } from './applications-api';
import { NextSteps } from './next-steps';
import { WaiverForm } from './waiver-form';

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
      <Verdict application={application} />
      <Facts application={application} />
      <OnlinePanel applicationId={application.id} />
      <History application={application} />
    </Page>
  );
}

function Verdict({ application }: { application: Application }) {
  const maySign = useMay('waiver.sign');
  const { refusals, waivers, missing, statutoryWarning } = application;
  const waived = (code: string) => waivers.some(({ ruleCode }) => ruleCode === code);
  const standing = refusals.filter(({ code }) => !waived(code));
  return (
    <section aria-labelledby="eligibilite">
      <Title order={2} id="eligibilite" mb="xs">
        Éligibilité
      </Title>
      <Stack gap="sm">
        {standing.length === 0 ? (
          <Text>
            <IconCircleCheck size={18} aria-hidden="true" style={{ verticalAlign: '-4px' }} /> Cette personne
            répond aux critères du programme{waivers.length > 0 && ', avec dérogation'}.
          </Text>
        ) : (
          <Alert
            color="orange"
            variant="outline"
            icon={<IconAlertTriangle />}
            title={
              standing.length === 1
                ? 'Un critère n’est pas rempli'
                : `${standing.length} critères ne sont pas remplis`
            }
          >
            <Refusals refusals={standing} />
          </Alert>
        )}
        {waivers.map((waiver) => (
          <Text key={waiver.ruleCode} size="sm">
            Dérogation signée par {waiver.signedBy} le {mediumDay(waiver.signedOn)}
            {'\u00a0'}: {waiver.reason}
          </Text>
        ))}
        {statutoryWarning && (
          <Text size="sm">
            {typeset(statutoryWarning.message)}{' '}
            <Text span inherit c="dimmed">{`(${statutoryWarning.source})`}</Text>
          </Text>
        )}
        {missing.length > 0 && (
          <div>
            <Text fw={600}>Pour que le dossier soit complet{'\u00a0'}:</Text>
            <Refusals refusals={missing} />
          </div>
        )}
        {application.waiverPossible &&
          (maySign ? (
            <WaiverForm applicationId={application.id} />
          ) : (
            <Text size="sm" c="dimmed">
              La convention permet une dérogation{'\u00a0'}: la direction peut la signer ici.
            </Text>
          ))}
      </Stack>
    </section>
  );
}

function Refusals({ refusals }: { refusals: Application['refusals'] }) {
  return (
    <List size="sm" spacing={4}>
      {refusals.map(({ code, message, source }) => (
        <List.Item key={code}>
          {typeset(message)} {source && <Text span inherit c="dimmed">{`(${source})`}</Text>}
        </List.Item>
      ))}
    </List>
  );
}

function Facts({ application }: { application: Application }) {
  const facts: [string, React.ReactNode][] = [
    [
      'Naissance',
      `${longDay(application.birthDate)}, ${application.age}\u00a0ans le ${mediumDay(application.ageReadOn)}`,
    ],
    ['Niveau', application.levelLabel],
    ['Dernière classe', application.lastClass],
    [
      'E-mail',
      application.email && <Anchor href={`mailto:${application.email}`}>{application.email}</Anchor>,
    ],
    ['Téléphone', application.phone && frenchPhone(application.phone)],
    ['Ville', [application.postcode, application.city].filter(Boolean).join(' ')],
    ...application.representatives.map(({ fullName, email, phone }): [string, React.ReactNode] => [
      'Représentant légal',
      [fullName, email, phone && frenchPhone(phone)].filter(Boolean).join(', '),
    ]),
  ];
  return (
    <section aria-labelledby="dossier">
      <Title order={2} id="dossier" mb="xs">
        Dossier
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} component="dl" m={0} spacing="sm">
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
        <Prescriber application={application} />
      </SimpleGrid>
    </section>
  );
}

/** Hidden until asked for: it can reveal a social status, and each reading is logged. */
function Prescriber({ application }: { application: Application }) {
  const reading = useMutation({
    mutationFn: () => readPrescription(application.id),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        Prescripteur
      </Text>
      <Text component="dd" m={0}>
        {!application.hasPrescriber && 'Non renseigné'}
        {reading.data && [reading.data.kindLabel, reading.data.name].filter(Boolean).join(', ')}
        {application.hasPrescriber && !reading.data && (
          <Button
            variant="default"
            size="compact-sm"
            loading={reading.isPending}
            onClick={() => reading.mutate()}
          >
            Afficher (la lecture est journalisée)
          </Button>
        )}
      </Text>
    </div>
  );
}

function History({ application }: { application: Application }) {
  const words = useQuery(wordsQuery);
  const label = (stage: string) => words.data?.stages.find(({ code }) => code === stage)?.label ?? '';
  return (
    <section aria-labelledby="historique">
      <Title order={2} id="historique" mb="xs">
        Historique
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
