import { Alert, Badge, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, IconLoader } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { longDay, moment } from '../../format/dates';
import { typeset } from '../../format/french';
import { sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import { Downloads } from './downloads';
import { type Report, reportsQuery, runAgain } from './reports-api';

const STATES = {
  queued: { word: 'En attente', Icon: IconClock },
  running: { word: 'En préparation', Icon: IconLoader },
  done: { word: 'Terminé', Icon: IconCircleCheck },
  failed: { word: 'Échec', Icon: IconCircleX },
};

/** One report: what it covers, where it stands, its files. */
export function ReportCard({ report }: { report: Report }) {
  const { word, Icon } = STATES[report.status];
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={`rapport-${report.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div>
            <Title order={2} size="h4" id={`rapport-${report.id}`}>
              Du {longDay(report.periodFrom)} au {longDay(report.periodTo)}
            </Title>
            <Text size="sm" c="dimmed">
              {report.finishedAt
                ? `Terminé le ${moment(report.finishedAt)}`
                : `Demandé le ${moment(report.requestedAt)}`}
            </Text>
          </div>
          <Badge variant="default" tt="none" size="lg" leftSection={<Icon size={16} aria-hidden="true" />}>
            {word}
          </Badge>
        </Group>
        {(report.status === 'queued' || report.status === 'running') && <Making report={report} />}
        {report.status === 'failed' && <Failed report={report} />}
        {report.status === 'done' && <Downloads report={report} />}
      </Stack>
    </Paper>
  );
}

function Making({ report }: { report: Report }) {
  return (
    <div>
      <Progress value={report.progress} aria-label={`Avancement\u00a0: ${report.progress}\u00a0%`} />
      <Text size="sm" mt={4} role="status">
        {typeset(report.step ?? 'En attente')}
      </Text>
    </div>
  );
}

function Failed({ report }: { report: Report }) {
  const client = useQueryClient();
  const mayRun = useMay('report.request');
  const running = useMutation({
    mutationFn: () => runAgain(report.id),
    onSuccess: () => client.invalidateQueries(reportsQuery),
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title="Ce rapport n’a pas pu être préparé"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{typeset(report.failure ?? 'La raison n’est pas connue.')}</Text>
        <Text size="sm" c="dimmed">
          Référence{'\u00a0'}: {report.id}
        </Text>
        {mayRun && (
          <Button variant="default" loading={running.isPending} onClick={() => running.mutate()}>
            Relancer
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
