import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useMay } from '../session/session-api';
import { ReportCard } from './report-card';
import { reportPeriodQuery, reportsQuery } from './reports-api';
import { RequestForm } from './request-form';

export function ReportsPage() {
  const mayRequest = useMay('report.request');
  const reports = useQuery(reportsQuery);
  return (
    <Page
      title="Rapports"
      lead="Chaque rapport fige les chiffres du jour et donne quatre fichiers, sans aucun nom."
    >
      {mayRequest && <Request />}
      <QueryState query={reports}>
        {(all) =>
          all.length === 0 ? (
            <NoReport mayRequest={mayRequest} />
          ) : (
            <Stack gap="md">
              {all.map((report) => (
                <ReportCard key={report.id} report={report} />
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}

function Request() {
  const period = useQuery(reportPeriodQuery);
  return (
    <QueryState query={period} rows={2}>
      {(known) => <RequestForm period={known} />}
    </QueryState>
  );
}

function NoReport({ mayRequest }: { mayRequest: boolean }) {
  return (
    <Empty title="Aucun rapport pour l’instant">
      {mayRequest
        ? 'Choisissez une période ci-dessus et demandez le rapport\u00a0: il se prépare en quelques secondes. Le département le voit dès qu’il est terminé.'
        : 'L’école n’a pas encore préparé de rapport. Il apparaîtra ici dès qu’il sera terminé, en PDF, tableur, CSV et JSON.'}
    </Empty>
  );
}
