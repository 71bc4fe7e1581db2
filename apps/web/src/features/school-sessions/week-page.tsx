import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { dayRange, isDay, mondayOf, plusDays, shortDay } from '../../format/dates';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { useMay, useSchoolToday } from '../session/session-api';
import { SaveAsTemplate } from './save-as-template';
import { SessionForm } from './session-form';
import { type SessionWeek, weekQuery } from './sessions-api';
import { TroubledSessions } from './troubled-sessions';
import { WeekGrid, weekCell } from './week-grid';

/** A promotion's ten half-days of a week: what, who, where. */
export function WeekPage() {
  const { cohortId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const today = useSchoolToday();
  const mayManage = useMay('calendar.manage');
  const asked = search.get('semaine') ?? '';
  const monday = mondayOf(isDay(asked) ? asked : today);
  const week = useQuery(weekQuery(cohortId, monday));
  const go = (day: string) => setSearch({ semaine: day }, { replace: true });
  return (
    <Page
      title={week.data ? `Séances, ${week.data.cohort.name}` : 'Séances'}
      lead={mayManage ? 'Choisissez une demi-journée pour y placer ou changer une séance.' : undefined}
      action={
        <Group gap="md">
          {mayManage && (
            <Anchor component={Link} to={`/calendrier/${cohortId}/modeles`}>
              Modèles de semaine
            </Anchor>
          )}
          {mayManage && (
            <Anchor component={Link} to="/absences-formateurs">
              Absences des formateurs
            </Anchor>
          )}
          <Anchor component={Link} to={`/calendrier/${cohortId}?semaine=${monday}`}>
            Calendrier
          </Anchor>
        </Group>
      }
    >
      <Group justify="space-between">
        <Title order={2} size="h3">
          Semaine du {dayRange(monday, plusDays(monday, 4))}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} />}
            onClick={() => go(plusDays(monday, -7))}
          >
            Avant
          </Button>
          <Button variant="default" onClick={() => setSearch({}, { replace: true })}>
            Aujourd’hui
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} />}
            onClick={() => go(plusDays(monday, 7))}
          >
            Après
          </Button>
        </Group>
      </Group>
      <QueryState query={week}>
        {(data) => <Week key={data.monday} week={data} mayManage={mayManage} />}
      </QueryState>
      <TroubledSessions cohortId={cohortId} />
    </Page>
  );
}

function Week({ week, mayManage }: { week: SessionWeek; mayManage: boolean }) {
  const today = useSchoolToday();
  const [opened, setOpened] = useState<string>();
  const open = week.halfDays.find(({ day, half }) => `${day} ${half}` === opened);
  const atSchool = week.halfDays.filter(({ standing }) => standing !== 'none');
  const toPlace = atSchool.filter(({ session, past }) => !session && !past).length;
  const drafted = week.halfDays.some(({ standing }) => standing === 'draft');
  const days = week.halfDays.filter(({ half }) => half === 'morning').map(({ day }) => shortDay(day));
  const todayIndex = week.halfDays.findIndex(({ day }) => day === today);
  if (atSchool.length === 0 && week.halfDays.every(({ session }) => !session))
    return (
      <Empty title="Cette promotion n’est pas à l’école cette semaine">
        Les séances se placent sur les demi-journées à l’école de son calendrier, publié ou en préparation.
      </Empty>
    );
  return (
    <>
      {drafted && (
        <Alert variant="outline" icon={<IconAlertTriangle />} title="Calendrier en préparation">
          Une partie de cette semaine n’est à l’école que dans le calendrier en préparation{'\u00a0'}: les
          apprenants la verront une fois qu’il sera publié.
        </Alert>
      )}
      {mayManage && (
        <Text role="status">
          {toPlace === 0
            ? 'Toutes les demi-journées à venir à l’école ont leur séance.'
            : `${counted(toPlace, 'demi-journée')} à l’école sans séance.`}
        </Text>
      )}
      <WeekGrid
        caption={`Séances de ${week.cohort.name}`}
        days={days}
        shortDays={days.map((name) => name.split('\u00a0').slice(0, 2).join('\u00a0'))}
        cells={week.halfDays.map((half) =>
          weekCell(half, today, mayManage ? (one) => setOpened(`${one.day} ${one.half}`) : undefined),
        )}
        firstDay={todayIndex < 0 ? 0 : Math.floor(todayIndex / 2)}
      />
      {mayManage && atSchool.some(({ session }) => session) && <SaveAsTemplate week={week} />}
      <SidePanel
        opened={open !== undefined}
        onClose={() => setOpened(undefined)}
        title={open?.session ? 'Changer la séance' : 'Placer une séance'}
      >
        {open && (
          <SessionForm key={opened} cohort={week.cohort} half={open} onDone={() => setOpened(undefined)} />
        )}
      </SidePanel>
    </>
  );
}
