import { Anchor, Button, Drawer, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { isDay, mediumDay, mondayOf, plusDays } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { StripLegend, WeeksStrip } from '../../strip';
import { withLeave } from '../leave/leave.rules';
import { leavesQuery } from '../leave/leave-api';
import { LeaveSection } from '../leave/leave-section';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './calendar.module.css';
import { type CohortPlan, cohortPlanQuery, type PlannedHalf } from './calendar-api';
import { CohortDoors } from './cohort-doors';
import { DecidedHalves } from './decided-halves';
import { DraftBar } from './draft-bar';
import { HalfDayForm } from './half-day-form';
import { stripHalf } from './half-days';
import { HoursFacts } from './hours';
import { useCalendarRefresh } from './refresh';
import { RhythmForm } from './rhythm-form';

const WEEKS = 13;

type Opened = { what: 'rhythm' } | { what: 'half'; half: PlannedHalf } | undefined;

export function CohortCalendarPage() {
  const { cohortId = '' } = useParams();
  const mayManage = useMay('calendar.manage');
  const plan = useQuery(cohortPlanQuery(cohortId, mayManage ? 'draft' : 'published'));
  const [opened, setOpened] = useState<Opened>();
  const refresh = useCalendarRefresh();
  const done = () => {
    setOpened(undefined);
    return refresh();
  };
  return (
    <Page
      title={plan.data ? `Calendrier, ${plan.data.cohort.name}` : 'Calendrier'}
      lead={
        plan.data &&
        `Du ${mediumDay(plan.data.cohort.startsOn)} au ${mediumDay(plan.data.cohort.endsOn)}. Choisissez une demi-journée pour la changer.`
      }
      action={
        mayManage &&
        plan.data && (
          <Button onClick={() => setOpened({ what: 'rhythm' })}>
            {plan.data.halfDays.length === 0 ? 'Choisir le rythme' : 'Changer le rythme'}
          </Button>
        )
      }
    >
      <QueryState query={plan}>
        {(data) => (
          <>
            {mayManage && data.standing.draftOpen && <DraftBar plan={data} />}
            <HoursFacts hours={data.hours} />
            {data.halfDays.length === 0 ? (
              <Empty title="Cette promotion n’a pas encore de rythme">
                Dites combien de semaines se passent à l’école, puis en structure, et à partir de quel lundi
                {'\u00a0'}: le calendrier s’en déduit.
              </Empty>
            ) : (
              <>
                <Weeks plan={data} onSelect={(half) => setOpened({ what: 'half', half })} />
                <DecidedHalves plan={data} refresh={refresh} />
                <CohortDoors cohort={data.cohort} />
                <LeaveSection holder={{ cohortId }} />
              </>
            )}
            <Drawer
              opened={opened !== undefined}
              onClose={() => setOpened(undefined)}
              position="right"
              title={opened?.what === 'rhythm' ? 'Rythme de la promotion' : 'Demi-journée'}
              closeButtonProps={{ 'aria-label': 'Fermer' }}
            >
              {opened?.what === 'rhythm' && <RhythmForm cohort={data.cohort} onDone={done} />}
              {opened?.what === 'half' && (
                <HalfDayForm
                  cohortId={cohortId}
                  revision={data.standing.revision}
                  half={opened.half}
                  onDone={done}
                  refresh={refresh}
                />
              )}
            </Drawer>
          </>
        )}
      </QueryState>
      <Group gap="md">
        <Anchor component={Link} to={`/calendrier/${cohortId}/seances`} size="sm">
          Séances, demi-journée par demi-journée
        </Anchor>
        <Anchor component={Link} to={`/calendrier/${cohortId}/versions`} size="sm">
          Versions publiées
        </Anchor>
        <Anchor component={Link} to="/calendrier" size="sm">
          Toutes les promotions
        </Anchor>
      </Group>
    </Page>
  );
}

function Weeks({ plan, onSelect }: { plan: CohortPlan; onSelect: (half: PlannedHalf) => void }) {
  const today = useSchoolToday();
  const leaves = useQuery(leavesQuery({ cohortId: plan.cohort.id }));
  const [search, setSearch] = useSearchParams();
  const { startsOn, endsOn } = plan.cohort;
  const asked = search.get('semaine') ?? '';
  const wanted = isDay(asked) ? asked : today;
  const within = [startsOn, wanted, endsOn].sort()[1] ?? today;
  const from = mondayOf(within);
  const mondays = Array.from({ length: WEEKS }, (_, week) => plusDays(from, 7 * week)).filter(
    (monday) => monday <= endsOn,
  );
  const to = plusDays(mondays.at(-1) ?? from, 4);
  const shown = plan.halfDays.filter(({ day }) => day >= from && day <= to);
  const byKey = new Map(shown.map((half) => [`${half.day} ${half.half}`, half]));
  const go = (monday: string) => setSearch({ semaine: monday }, { replace: true });
  return (
    <section className={classes.weeks}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>
          Du {mediumDay(from)} au {mediumDay(to)}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconChevronLeft size={16} />}
            disabled={from <= startsOn}
            onClick={() => go(plusDays(from, -7 * WEEKS))}
          >
            Avant
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setSearch({}, { replace: true })}>
            Aujourd’hui
          </Button>
          <Button
            variant="default"
            size="compact-md"
            rightSection={<IconChevronRight size={16} />}
            disabled={plusDays(to, 3) > endsOn}
            onClick={() => go(plusDays(from, 7 * WEEKS))}
          >
            Après
          </Button>
        </Group>
      </Group>
      <WeeksStrip
        caption={`Semaines de ${plan.cohort.name}`}
        today={today}
        mondays={mondays}
        halfDays={shown.map((half) => withLeave(stripHalf(half), leaves.data ?? []))}
        onSelect={({ date, half }) => {
          const chosen = byKey.get(`${date} ${half}`);
          if (chosen) onSelect(chosen);
        }}
      />
      <StripLegend kinds={['school', 'company', 'leave', 'closed', 'holiday']} planOnly />
    </section>
  );
}
