import { Alert, Anchor, Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { useMay } from '../session/session-api';
import classes from './calendar.module.css';
import { type CohortTimeline, floorQuery, timelineQuery, type WhichPlan } from './calendar-api';
import { HoursFacts } from './hours';
import { PublishDrafts } from './publish-drafts';
import { ConsequencesPanel } from './timeline/consequences';
import { Timeline } from './timeline/timeline';

export function TimelinePage() {
  const mayManage = useMay('calendar.manage');
  const address = useAddress();
  const asked = address.get('calendrier');
  const plan: WhichPlan = mayManage && asked !== 'publie' ? 'draft' : 'published';
  const timelines = useQuery({ ...timelineQuery(plan), placeholderData: (last) => last });
  const floor = useQuery({ ...floorQuery(plan), placeholderData: (last) => last });
  return (
    <Page
      title="Calendrier"
      lead="Les semaines à l’école et en structure de chaque promotion, et ce que les salles contiennent."
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
            <>
              {mayManage && (
                <DraftsBar
                  timelines={all}
                  plan={plan}
                  onPlan={(next) => address.set('calendrier', next === 'published' ? 'publie' : '')}
                />
              )}
              <QueryState query={floor}>
                {(occupancy) => (
                  <Timeline timelines={all} floor={occupancy} editable={mayManage && plan === 'draft'} />
                )}
              </QueryState>
              {plan === 'draft' && (
                <ConsequencesPanel onGo={(date) => address.setAll({ zoom: 'semaines', date })} />
              )}
              <Cohorts timelines={all} />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

/** Which calendar is seen, and the way to publish what is being prepared. */
function DraftsBar({
  timelines,
  plan,
  onPlan,
}: {
  timelines: readonly CohortTimeline[];
  plan: WhichPlan;
  onPlan: (plan: WhichPlan) => void;
}) {
  const [publishing, setPublishing] = useState(false);
  const drafts = timelines.filter(({ standing }) => standing.draftOpen);
  return (
    <>
      <Group gap="sm" justify="space-between">
        <SegmentedControl
          aria-label="Calendrier montré"
          value={plan}
          onChange={(value) => onPlan(value as WhichPlan)}
          data={[
            { value: 'draft', label: 'Brouillons' },
            { value: 'published', label: 'Publié' },
          ]}
        />
        {drafts.length > 0 && (
          <Button onClick={() => setPublishing(true)}>Publier {counted(drafts.length, 'brouillon')}</Button>
        )}
      </Group>
      {drafts.length > 0 && plan === 'draft' && (
        <Alert variant="light" title={counted(drafts.length, 'brouillon ouvert', 'brouillons ouverts')}>
          <Text size="sm">
            {drafts.map(({ cohort }) => cohort.name).join(', ')}. Les apprenants et leurs structures suivent
            toujours le calendrier publié.
          </Text>
        </Alert>
      )}
      <SidePanel
        opened={publishing}
        onClose={() => setPublishing(false)}
        title={`Publier ${counted(drafts.length, 'brouillon')}`}
      >
        <PublishDrafts drafts={drafts} onDone={() => setPublishing(false)} />
      </SidePanel>
    </>
  );
}

function Cohorts({ timelines }: { timelines: readonly CohortTimeline[] }) {
  return (
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
  );
}
