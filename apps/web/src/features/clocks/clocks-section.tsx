import { Badge, Button, Group, Text, Title } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconClockPause,
  IconClockPlay,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { typeset } from '../../format/french';
import { QueryState } from '../../states';
import { offerUndo, say, sayFailure } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './clocks.module.css';
import { type ClockView, clocksQuery, markClock, withdrawMark } from './clocks-api';

const ICONS: Record<ClockView['state'], Icon> = {
  ahead: IconClock,
  running: IconClockPlay,
  stopped: IconClockPause,
  missed: IconAlertTriangle,
  kept: IconCheck,
};

/** The legal clocks of a learner or of a contract: those that run first, the others when asked. */
export function ClocksSection(about: { learnerId: string } | { contractId: string }) {
  const may = useMay('clock.read');
  const query = useQuery({ ...clocksQuery(about), enabled: may });
  const [all, setAll] = useState(false);
  if (!may) return null;
  return (
    <section aria-labelledby="delais">
      <Title order={2} id="delais" mb="xs">
        Délais
      </Title>
      <QueryState query={query}>
        {(clocks) => {
          const live = clocks.filter(({ state }) => state === 'running' || state === 'missed');
          const others = clocks.length - live.length;
          return (
            <>
              {live.length === 0 && <Text c="dimmed">Aucun délai ne court aujourd’hui.</Text>}
              <ul className={classes.list}>
                {(all ? clocks : live).map((clock) => (
                  <ClockRow key={clock.key} clock={clock} />
                ))}
              </ul>
              {others > 0 && (
                <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? 'Ne montrer que ceux qui courent' : `Montrer aussi les ${others} autres`}
                </Button>
              )}
            </>
          );
        }}
      </QueryState>
    </section>
  );
}

function ClockRow({ clock }: { clock: ClockView }) {
  const Icon = ICONS[clock.state];
  const live = clock.state === 'running' || clock.state === 'ahead';
  return (
    <li className={classes.clock}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <div className={classes.words}>
          <Group gap="xs">
            <Text fw={600}>{clock.label}</Text>
            <Badge
              variant="default"
              className={clock.state === 'missed' ? classes.missed : undefined}
              tt="none"
              leftSection={<Icon size={14} aria-hidden="true" />}
            >
              {clock.stateLabel}
            </Badge>
            {clock.low && (
              <Text size="sm" c="dimmed">
                à titre indicatif
              </Text>
            )}
          </Group>
          <Text size="sm">{typeset(clock.sentence)}</Text>
          {clock.company && live && <CompanyBar {...clock.company} />}
          {clock.detail && (
            <Text size="sm" c="dimmed">
              {typeset(clock.detail)}
            </Text>
          )}
          {(clock.state === 'running' || clock.state === 'missed') && (
            <Text size="sm" c="dimmed">{`S’arrête avec\u00a0: ${clock.stops}.`}</Text>
          )}
        </div>
        <MarkButton clock={clock} />
      </Group>
    </li>
  );
}

/** How much of the forty-five days is confirmed, and how much more the unsigned would add. */
function CompanyBar({ confirmed, atMost, limit }: NonNullable<ClockView['company']>) {
  const share = (days: number) => `${Math.min(100, (100 * days) / limit)}%`;
  return (
    <div className={classes.bar} aria-hidden="true">
      <div className={classes.atMost} style={{ width: share(atMost) }} />
      <div className={classes.confirmed} style={{ width: share(confirmed) }} />
    </div>
  );
}

/** What only somebody's word stops: noted here, and taken back. */
export function MarkButton({ clock }: { clock: ClockView }) {
  const may = useMay('clock.mark');
  const today = useSchoolToday();
  const client = useQueryClient();
  if (!may || !clock.markable) return null;
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['clocks'] }),
      client.invalidateQueries({ queryKey: ['to-do'] }),
    ]);
  const takeBack = async (id: string) => {
    await withdrawMark(id);
    await refresh();
  };
  if (clock.markId) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
          void takeBack(clock.markId!)
            .then(() => say('La note est retirée.'))
            .catch((failure) => sayFailure(failure))
        }
      >
        Retirer la note
      </Button>
    );
  }
  if (clock.state !== 'running' && clock.state !== 'missed') return null;
  const [, subjectId = '', term] = clock.key.split(':');
  const mark = async () => {
    const kind = clock.kind as Parameters<typeof markClock>[0]['kind'];
    const { id } = await markClock({ kind, subjectId, term, doneOn: today });
    await refresh();
    offerUndo({ message: `« ${clock.label} » est noté comme fait.`, undo: () => takeBack(id) });
  };
  return (
    <Button
      variant="default"
      size="sm"
      aria-label={`Noter comme fait\u00a0: ${clock.label}`}
      onClick={() => void mark().catch((failure) => sayFailure(failure))}
    >
      Noter comme fait
    </Button>
  );
}
