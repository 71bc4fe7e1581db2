import { Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { chooseWeeklyMessage, weeklyMessageQuery } from './today-api';

/** Whether somebody receives what there is to do by e-mail on Mondays. */
export function WeeklyMessagePage() {
  const query = useQuery(weeklyMessageQuery);
  const client = useQueryClient();
  const choose = (wanted: boolean) =>
    chooseWeeklyMessage(wanted)
      .then(() => client.invalidateQueries(weeklyMessageQuery))
      .then(() => say(wanted ? 'Vous recevrez le message le lundi.' : 'Vous ne recevrez plus ce message.'))
      .catch((failure) => sayFailure(failure));
  return (
    <Page title="Message de la semaine" lead="Le lundi à 7 h, ce qu’il y a à faire, par e-mail.">
      <QueryState query={query}>
        {({ wanted }) => (
          <Switch
            label="Recevoir ce message"
            checked={wanted}
            onChange={(event) => void choose(event.currentTarget.checked)}
          />
        )}
      </QueryState>
      <Text size="sm" c="dimmed" maw="60ch">
        Les personnes n’y sont nommées que par leur prénom et une initiale. Rien n’est envoyé quand rien
        n’attend.
      </Text>
    </Page>
  );
}
