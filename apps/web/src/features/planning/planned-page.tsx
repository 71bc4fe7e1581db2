import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { moment } from '../../format/dates';
import { typeset } from '../../format/french';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { ConflictingAsks } from './conflicting-asks';
import { type Planning, planningQuery } from './planning-api';
import { Proposals } from './proposals';
import { Running } from './running';

export function PlannedPage() {
  const { id = '' } = useParams();
  const planning = useQuery(planningQuery(id));
  return (
    <Page
      title="Calendriers proposés"
      lead={planning.data && `Demandés le ${moment(planning.data.askedAt)}.`}
      action={
        <Button component={Link} to={`/calendrier/planification?depuis=${id}`} variant="default">
          Changer la demande
        </Button>
      }
    >
      <QueryState query={planning}>{(known) => <Content planning={known} />}</QueryState>
    </Page>
  );
}

function Content({ planning }: { planning: Planning }) {
  switch (planning.status) {
    case 'asked':
    case 'running':
      return <Running planning={planning} />;
    case 'impossible':
      return <ConflictingAsks planning={planning} />;
    case 'failed':
      return (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title="Pas de calendrier">
          <Text size="sm">{typeset(planning.failure ?? 'La raison n’est pas connue.')}</Text>
        </Alert>
      );
    case 'cancelled':
      return (
        <Stack gap="lg">
          <Alert variant="light" title="Calcul arrêté">
            <Text size="sm">
              {planning.proposals.length === 0
                ? 'Aucun calendrier n’avait encore été trouvé.'
                : 'Voici ce qui avait été trouvé. Tous ces calendriers sont valables ; ils auraient pu être meilleurs.'}
            </Text>
          </Alert>
          <Proposals planning={planning} />
        </Stack>
      );
    case 'done':
      return <Proposals planning={planning} />;
  }
}
