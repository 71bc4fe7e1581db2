import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { longDay } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { Downloads } from '../reports/downloads';
import { reportsQuery } from '../reports/reports-api';
import { useMay } from '../session/session-api';
import { CommitmentList } from './commitment-list';
import { type Commitment, type CommitmentState, commitmentsQuery } from './commitments-api';
import { EmploymentRates, PromotionIndicators } from './promotion-indicators';

const COUNTED: [CommitmentState, string, string][] = [
  ['kept', 'tenu', 'tenus'],
  ['at_risk', 'à risque', 'à risque'],
  ['broken', 'non tenu', 'non tenus'],
  ['pending', 'à venir', 'à venir'],
  ['not_measured', 'non mesuré', 'non mesurés'],
];

/** « 9 tenus, 1 à risque, 3 à venir, 11 non mesurés » */
function summary(commitments: Commitment[]): string {
  return COUNTED.flatMap(([state, one, many]) => {
    const count = commitments.filter(({ status }) => status === state).length;
    return count === 0 ? [] : [`${count}\u00a0${count > 1 ? many : one}`];
  }).join(', ');
}

/** Whether the commitments hold, in one screen; the department officer's first page. */
export function CommitmentsPage() {
  const commitments = useQuery(commitmentsQuery);
  return (
    <Page
      title="Engagements"
      lead={commitments.data && `Aujourd’hui\u00a0: ${summary(commitments.data.commitments)}.`}
    >
      <QueryState query={commitments} rows={8}>
        {(data) => (
          <Stack gap="xl">
            <CommitmentList data={data} />
            <Section title="Par promotion">
              <Text size="sm" c="dimmed">
                Présence du {longDay(data.period.from)} au {longDay(data.period.to)}.
              </Text>
              <PromotionIndicators promotions={data.promotions} />
            </Section>
            <Section title="Insertion">
              <EmploymentRates rates={data.employment} />
            </Section>
          </Stack>
        )}
      </QueryState>
      <LatestReport />
    </Page>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  );
}

function LatestReport() {
  const mayRead = useMay('report.read');
  const reports = useQuery({ ...reportsQuery, enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Section title="Dernier rapport">
      <QueryState query={reports} rows={3}>
        {(all) => {
          const latest = all.find(({ status }) => status === 'done');
          return latest ? (
            <>
              <Text>
                Du {longDay(latest.periodFrom)} au {longDay(latest.periodTo)}.{' '}
                <Anchor component={Link} to="/rapports" underline="always">
                  Tous les rapports
                </Anchor>
              </Text>
              <Downloads report={latest} />
            </>
          ) : (
            <Empty title="Aucun rapport terminé">
              Le premier apparaîtra ici dès que l’école l’aura demandé.
            </Empty>
          );
        }}
      </QueryState>
    </Section>
  );
}
