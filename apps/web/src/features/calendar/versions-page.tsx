import { Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { mediumDay, moment } from '../../format/dates';
import { typeset } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import classes from './calendar.module.css';
import {
  type CalendarVersion,
  cohortPlanQuery,
  takeBack,
  takeUpVersion,
  versionChangesQuery,
  versionsQuery,
} from './calendar-api';
import { changeInWords, WeekDifferences } from './differences';
import { useCalendarRefresh } from './refresh';

const ORIGINS: Record<CalendarVersion['origin'], string> = {
  rhythm: 'faite du rythme',
  hand: 'changée à la main',
  planner: 'proposée par le planificateur',
  version: 'reprise d’une version antérieure',
};

/** A promotion's calendars as they were made known, what differs between two, and the way to take one up again. */
export function VersionsPage() {
  const { cohortId = '' } = useParams();
  const plan = useQuery(cohortPlanQuery(cohortId, 'published'));
  const versions = useQuery(versionsQuery(cohortId));
  return (
    <Page
      title={plan.data ? `Versions du calendrier, ${plan.data.cohort.name}` : 'Versions du calendrier'}
      lead="Ce qui a été publié, dans l’ordre. Une version publiée ne change plus."
    >
      <QueryState query={versions}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Rien n’est encore publié">
              La première version paraîtra ici quand le brouillon du calendrier sera publié.
            </Empty>
          ) : (
            <Stack gap="lg">
              <VersionList cohortId={cohortId} versions={all} />
              {all.length > 1 && <Comparison cohortId={cohortId} versions={all} />}
            </Stack>
          )
        }
      </QueryState>
      <div>
        <Anchor component={Link} to={`/calendrier/${cohortId}`} size="sm">
          Calendrier de la promotion
        </Anchor>
      </div>
    </Page>
  );
}

function VersionList({ cohortId, versions }: { cohortId: string; versions: readonly CalendarVersion[] }) {
  const mayManage = useMay('calendar.manage');
  const [newest] = versions;
  return (
    <ul className={classes.cohorts}>
      {versions.map((version) => (
        <li key={version.number}>
          <Group justify="space-between" gap="xs">
            <div>
              <Text fw={600}>
                Version {version.number}
                {version === newest ? ', en vigueur' : ''}
              </Text>
              <Text size="sm" c="dimmed">
                {typeset(
                  `Publiée le ${moment(version.publishedAt)}${version.publishedBy ? ` par ${version.publishedBy}` : ''}, ${ORIGINS[version.origin]} ; vaut à partir du ${mediumDay(version.effectiveFrom)}`,
                )}
              </Text>
              {version.note && <Text size="sm">{typeset(`« ${version.note} »`)}</Text>}
            </div>
            {mayManage && version !== newest && <TakeUp cohortId={cohortId} number={version.number} />}
          </Group>
        </li>
      ))}
    </ul>
  );
}

function TakeUp({ cohortId, number }: { cohortId: string; number: number }) {
  const refresh = useCalendarRefresh();
  const navigate = useNavigate();
  const plan = useQuery(cohortPlanQuery(cohortId, 'published'));
  const taking = useMutation({
    mutationFn: () => takeUpVersion(cohortId, { number, seenRevision: plan.data?.standing.revision ?? 0 }),
    onSuccess: async ({ revision }) => {
      await refresh();
      offerUndo({
        message: `Jours à venir de la version ${number} repris en brouillon.`,
        undo: async () => {
          await takeBack(cohortId, revision);
          await refresh();
        },
      });
      await navigate(`/calendrier/${cohortId}`);
    },
    onError: async (failure) => {
      sayFailure(failure);
      await refresh();
    },
  });
  return (
    <Button
      variant="default"
      size="compact-md"
      loading={taking.isPending}
      onClick={() => taking.mutate()}
      aria-label={`Reprendre la version ${number} en brouillon`}
    >
      Reprendre en brouillon
    </Button>
  );
}

function Comparison({ cohortId, versions }: { cohortId: string; versions: readonly CalendarVersion[] }) {
  const [newest, before] = versions;
  const [to, setTo] = useState(String(newest?.number ?? 1));
  const [since, setSince] = useState(String(before?.number ?? 0));
  const changes = useQuery(versionChangesQuery(cohortId, Number(to), Number(since)));
  const choices = versions.map(({ number }) => ({ value: String(number), label: `Version ${number}` }));
  return (
    <section>
      <Title order={2} mb="xs">
        Ce qui diffère
      </Title>
      <Group gap="sm" mb="sm" align="flex-end">
        <Select
          label="De"
          data={choices}
          value={since}
          allowDeselect={false}
          onChange={(value) => setSince(value ?? since)}
        />
        <Select
          label="À"
          data={choices}
          value={to}
          allowDeselect={false}
          onChange={(value) => setTo(value ?? to)}
        />
      </Group>
      <QueryState query={changes} rows={3}>
        {(data) => (
          <div aria-live="polite">
            <Text mb="xs">{typeset(changeInWords(data))}</Text>
            <WeekDifferences weeks={data.weeks} />
          </div>
        )}
      </QueryState>
    </section>
  );
}
