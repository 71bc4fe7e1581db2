import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { mediumDay } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { StripLegend, weeksOf, YearsStrip } from '../../strip';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './calendar.module.css';
import { type CohortTimeline, timelineQuery } from './calendar-api';
import { halfDaysOf } from './half-days';
import { HoursFacts } from './hours';

export function TimelinePage() {
  const timelines = useQuery(timelineQuery());
  const mayManage = useMay('calendar.manage');
  return (
    <Page
      title="Calendrier"
      lead="Les semaines à l’école et en structure de chaque promotion, jours fériés et fermetures compris."
      action={
        mayManage && (
          <Group gap="xs">
            <Button component={Link} to="/calendrier/planification" variant="default">
              Proposer des calendriers
            </Button>
            <Button component={Link} to="/reglages/fermetures" variant="default">
              Fermetures
            </Button>
          </Group>
        )
      }
    >
      <QueryState query={timelines}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              title="Aucune promotion pour l’instant"
              action={
                <Button component={Link} to="/promotions">
                  Ouvrir les promotions
                </Button>
              }
            >
              Créez une promotion avec ses dates{'\u00a0'}: son calendrier se dessinera ici dès que son rythme
              sera choisi.
            </Empty>
          ) : (
            <Timelines timelines={all} />
          )
        }
      </QueryState>
    </Page>
  );
}

function Timelines({ timelines }: { timelines: CohortTimeline[] }) {
  const today = useSchoolToday();
  const navigate = useNavigate();
  const rows = useMemo(
    () =>
      timelines.map(({ cohort, runs }) => ({
        id: cohort.id,
        label: cohort.name,
        name: cohort.name,
        weeks: weeksOf(halfDaysOf(runs), today),
      })),
    [timelines, today],
  );
  return (
    <>
      <section aria-label="Frise des promotions">
        <YearsStrip
          caption="Calendrier des promotions, par semaine"
          today={today}
          rows={rows}
          onSelect={(row, monday) => void navigate(`/calendrier/${row.id}?semaine=${monday}`)}
        />
        <StripLegend kinds={['school', 'company', 'closed', 'holiday']} planOnly />
      </section>
      <section>
        <Title order={2}>Promotions</Title>
        <ul className={classes.cohorts}>
          {timelines.map(({ cohort, hours, runs }) => (
            <li key={cohort.id}>
              <div>
                <Anchor component={Link} to={`/calendrier/${cohort.id}`} fw={600}>
                  {cohort.name}
                </Anchor>{' '}
                <Text span c="dimmed">
                  du {mediumDay(cohort.startsOn)} au {mediumDay(cohort.endsOn)}
                </Text>
              </div>
              {runs.length === 0 ? (
                <Text size="sm">
                  Pas encore de rythme{'\u00a0'}: ouvrez le calendrier de la promotion pour le choisir.
                </Text>
              ) : (
                <HoursFacts hours={hours} />
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
