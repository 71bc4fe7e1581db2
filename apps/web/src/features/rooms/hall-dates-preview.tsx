import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem';
import { longDay, shortDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { type HallDates, hallDatesQuery, type Weekday } from './rooms-api';

const SHOWN = 8;

/** The days a request comes to, and those it skips because the school is closed; said as they change. */
export function HallDatesPreview({
  dates,
  weekdays,
}: {
  dates: HallDates;
  /** Null for a single day. */
  weekdays: Weekday[] | null;
}) {
  const timed = dates.half !== undefined || (dates.begins !== undefined && dates.ends !== undefined);
  const complete =
    dates.firstDay !== '' &&
    timed &&
    (weekdays === null || (dates.lastDay !== undefined && weekdays.length > 0));
  const query = useQuery(
    hallDatesQuery(complete ? { ...dates, ...(weekdays ? { weekdays: weekdays.join(',') } : {}) } : null),
  );
  return (
    <div role="status">
      {complete && query.data && (
        <Text size="sm">
          {query.data.days.length === 0
            ? 'Aucun jour d’ouverture entre ces deux dates.'
            : `${counted(query.data.days.length, 'date')}${'\u00a0'}: ${listed(query.data.days)}.`}
          {query.data.skipped.length > 0 &&
            ` École fermée, non demandées${'\u00a0'}: ${query.data.skipped.map(({ day, why }) => `${shortDay(day)} (${why})`).join(', ')}.`}
        </Text>
      )}
      {complete && query.isError && (
        <Text size="sm" c="red">
          {typeset(asProblem(query.error).message)}
        </Text>
      )}
    </div>
  );
}

const listed = (days: readonly string[]): string =>
  days.length <= SHOWN
    ? days.map(shortDay).join(', ')
    : `${days.slice(0, SHOWN).map(shortDay).join(', ')} et ${days.length - SHOWN} autres jusqu’au ${longDay(days.at(-1)!)}`;
