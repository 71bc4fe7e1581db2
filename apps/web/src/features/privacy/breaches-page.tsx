import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { counted, frenchNumber } from '../../format/french';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { say, sayFailure } from '../../undo';
import { BreachForm, NATURE_WORDS, RISK_WORDS } from './breach-form';
import { type Breach, breachesQuery, closeBreach } from './privacy-api';

export function BreachesPage() {
  const breaches = useQuery(breachesQuery);
  const [opened, setOpened] = useState<Breach | 'new'>();
  return (
    <Page
      title="Violations de données"
      lead="Les faits, les personnes, les mesures. L’autorité de contrôle est prévenue dans les 72 heures (RGPD, art. 33)."
      action={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened('new')}>
          Noter une violation
        </Button>
      }
    >
      <QueryState query={breaches}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucune violation notée">
              Un message envoyé au mauvais destinataire, un ordinateur perdu, un fichier détruit{'\u00a0'}:
              notez-le aussitôt, même si tout n’est pas encore connu.
            </Empty>
          ) : (
            <Stack>
              {all.map((breach) => (
                <BreachCard key={breach.id} breach={breach} onChange={() => setOpened(breach)} />
              ))}
            </Stack>
          )
        }
      </QueryState>
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened === 'new' ? 'Noter une violation' : (opened?.title ?? '')}
      >
        {opened && (
          <BreachForm breach={opened === 'new' ? null : opened} onDone={() => setOpened(undefined)} />
        )}
      </SidePanel>
    </Page>
  );
}

const at = (moment: string) =>
  `${mediumDay(moment.slice(0, 10))} à ${moment.slice(11).replace(':', '\u00a0h\u00a0')}`;

function Clock({ breach }: { breach: Breach }) {
  const { clock, hoursLeft, dueAt } = breach;
  if (clock === 'running' || clock === 'late') {
    const late = clock === 'late';
    return (
      <div>
        <Badge
          variant={late ? 'filled' : 'default'}
          color={late ? 'red' : undefined}
          tt="none"
          leftSection={late ? <IconAlertTriangle size={14} /> : <IconClock size={14} />}
        >
          {late
            ? `en retard de ${frenchNumber(-hoursLeft)}\u00a0h`
            : `encore ${frenchNumber(hoursLeft)}\u00a0h`}
        </Badge>
        <Text size="sm">Autorité à prévenir avant le {at(dueAt)}</Text>
      </div>
    );
  }
  const words = {
    told: 'autorité prévenue à temps',
    told_late: 'autorité prévenue après 72\u00a0h',
    not_needed: 'notification non nécessaire',
  }[clock];
  return (
    <Badge variant="default" tt="none">
      {words}
    </Badge>
  );
}

function BreachCard({ breach, onChange }: { breach: Breach; onChange: () => void }) {
  const client = useQueryClient();
  const closing = useMutation({
    mutationFn: () => closeBreach(breach.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['privacy'] });
      say('Violation close.');
    },
    onError: (failure) => sayFailure(failure),
  });
  const { authorityToldAt, authorityNotToldWhy, peopleToldAt, peopleNotToldWhy } = breach;
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h4">
            {breach.title}
          </Title>
          <Text size="sm" c="dimmed">
            Connue le {at(breach.knownAt)}, notée par {breach.recordedBy}
            {breach.closedOn && `, close le ${mediumDay(breach.closedOn)}`}
          </Text>
        </div>
        <Clock breach={breach} />
      </Group>
      <Facts
        facts={[
          ['Faits', breach.facts],
          ['Nature', NATURE_WORDS[breach.nature]],
          ['Personnes', `${counted(breach.peopleCount, 'personne', 'personnes')}. ${breach.people}`],
          ['Conséquences', breach.effects],
          ['Mesures', breach.measures],
          ['Risque', RISK_WORDS[breach.risk]],
          [
            'Autorité de contrôle',
            [authorityToldAt && `prévenue le ${at(authorityToldAt)}`, authorityNotToldWhy]
              .filter(Boolean)
              .join('. '),
          ],
          [
            'Personnes prévenues',
            [peopleToldAt && `le ${at(peopleToldAt)}`, peopleNotToldWhy].filter(Boolean).join('. '),
          ],
        ]}
      />
      {!breach.closedOn && (
        <Group mt="sm">
          <Button variant="default" size="sm" onClick={onChange}>
            Compléter
          </Button>
          <Button variant="subtle" size="sm" loading={closing.isPending} onClick={() => closing.mutate()}>
            Clore
          </Button>
        </Group>
      )}
    </Paper>
  );
}
