import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { moment } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { AskForm } from './ask-form';
import classes from './planning.module.css';
import { planningOptionsQuery, planningQuery, planningsQuery } from './planning-api';
import { STATES } from './words';

export function PlanningPage() {
  const options = useQuery(planningOptionsQuery);
  const [search] = useSearchParams();
  const from = search.get('depuis');
  const earlier = useQuery({ ...planningQuery(from ?? ''), enabled: from !== null });
  return (
    <Page
      title="Planification"
      lead="Dites ce que vous voulez, dans l’ordre qui compte pour vous : l’application propose des calendriers pour toutes les promotions à la fois."
    >
      <Earlier />
      <QueryState query={options}>
        {(known) =>
          known.cohorts.length === 0 ? (
            <Empty
              title="Aucune promotion à planifier"
              action={
                <Button component={Link} to="/promotions">
                  Ouvrir les promotions
                </Button>
              }
            >
              Créez une promotion avec ses dates et ses heures{'\u00a0'}: elle pourra être planifiée ici.
            </Empty>
          ) : from !== null && earlier.isPending ? null : (
            <AskForm key={from ?? ''} options={known} earlier={earlier.data?.asked} />
          )
        }
      </QueryState>
    </Page>
  );
}

/** What was asked before, the newest first. */
function Earlier() {
  const plannings = useQuery(planningsQuery);
  if (!plannings.data || plannings.data.length === 0) return null;
  return (
    <section>
      <Title order={2}>Déjà demandés</Title>
      <ul className={classes.list}>
        {plannings.data.slice(0, 5).map(({ id, status, askedAt, promotions, adopted }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs">
              <div>
                <Anchor component={Link} to={`/calendrier/planification/${id}`} underline="always">
                  Calendriers demandés le {moment(askedAt)}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {promotions.join(', ')}
                </Text>
              </div>
              <Badge variant="default" tt="none" size="lg">
                {adopted ? 'Dans les brouillons' : STATES[status]}
              </Badge>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
