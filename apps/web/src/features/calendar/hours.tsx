import { Badge, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { frenchNumber, frenchPercent } from '../../format/french';
import classes from './calendar.module.css';
import type { ProgrammeHours } from './calendar-api';

/** « 1 204 h », « 1 204,5 h » */
export const hoursOf = (minutes: number): string => `${frenchNumber(Math.round(minutes / 6) / 10)}\u00a0h`;

/** « 35 h de moins que prévu » */
export function differenceOf(minutes: number): string {
  if (Math.abs(minutes) < 6) return 'juste ce qui est prévu';
  return `${hoursOf(Math.abs(minutes))} de ${minutes < 0 ? 'moins' : 'plus'} que prévu`;
}

/** Hours at school against the programme, and the legal floor, each with its word. */
export function HoursFacts({ hours }: { hours: ProgrammeHours }) {
  const missing = hours.differenceMinutes < 0;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>Heures à l’école</dt>
        <dd>
          <Text span fw={600}>
            {hoursOf(hours.schoolMinutes)}
          </Text>{' '}
          sur {hoursOf(hours.targetMinutes)} au programme
          <Verdict good={!missing}>{differenceOf(hours.differenceMinutes)}</Verdict>
        </dd>
      </div>
      <div>
        <dt>Part de la formation</dt>
        <dd>
          {hours.schoolShare === null ? (
            'rien n’est encore planifié'
          ) : (
            <>
              <Text span fw={600}>
                {frenchPercent(hours.schoolShare)}
              </Text>{' '}
              du temps, pour 25{'\u00a0'}% au moins
              <Verdict good={hours.reachesFloor === true}>
                {hours.reachesFloor ? 'minimum atteint' : 'sous le minimum légal'}
              </Verdict>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Verdict({ good, children }: { good: boolean; children: string }) {
  return (
    <Badge
      variant="outline"
      color={good ? 'gray' : 'var(--mantine-color-error)'}
      tt="none"
      ml="xs"
      leftSection={good ? <IconCheck size={14} /> : <IconAlertTriangle size={14} />}
    >
      {children}
    </Badge>
  );
}
