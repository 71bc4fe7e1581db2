import { Anchor, Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useMay } from '../session/session-api';
import {
  type Cohort,
  cohortsQuery,
  type Headcount,
  headcountsQuery,
  intakeCalendarQuery,
} from './cohorts-api';
import { CohortsTimeline } from './cohorts-timeline';
import { IntakeWarnings } from './intake-warnings';

export function CohortsPage() {
  const cohorts = useQuery(cohortsQuery);
  const calendar = useQuery(intakeCalendarQuery);
  const headcounts = useQuery(headcountsQuery);
  const mayManage = useMay('cohort.manage');
  const create = (
    <Button component={Link} to="/promotions/nouvelle">
      Nouvelle promotion
    </Button>
  );
  return (
    <Page
      title="Promotions"
      lead="Le calendrier des rentrées et l’effectif de chaque promotion."
      action={mayManage && create}
    >
      <QueryState query={cohorts}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucune promotion pour l’instant" action={mayManage && create}>
              Créez la première{'\u00a0'}: ses dates seront comparées à la convention avant d’être
              enregistrées.
            </Empty>
          ) : (
            <>
              <QueryState query={calendar} rows={1}>
                {(found) => (
                  <>
                    <IntakeWarnings calendar={found} />
                    <CohortsTimeline cohorts={all} agreementEndsOn={found.agreement?.endsOn ?? null} />
                  </>
                )}
              </QueryState>
              <CohortsTable cohorts={all} headcounts={headcounts.data ?? []} />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

function CohortsTable({ cohorts, headcounts }: { cohorts: Cohort[]; headcounts: Headcount[] }) {
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Promotion</Table.Th>
            <Table.Th>Dates</Table.Th>
            <Table.Th>Titre préparé</Table.Th>
            <Table.Th ta="right">Présents à l’effectif</Table.Th>
            <Table.Th ta="right">Places</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cohorts.map((cohort) => (
            <Table.Tr key={cohort.id}>
              <Table.Th scope="row" fw={500}>
                <Anchor component={Link} to={`/promotions/${cohort.id}`}>
                  {cohort.name}
                </Anchor>
              </Table.Th>
              <Table.Td>
                {mediumDay(cohort.startsOn)} – {mediumDay(cohort.endsOn)}
              </Table.Td>
              <Table.Td>{cohort.certification.title}</Table.Td>
              <Table.Td ta="right">
                {headcounts.find(({ cohortId }) => cohortId === cohort.id)?.today ?? '–'}
              </Table.Td>
              <Table.Td ta="right">
                {cohort.capacityMin} à {cohort.capacityMax}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
