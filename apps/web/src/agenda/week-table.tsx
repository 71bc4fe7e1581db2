import { Text } from '@mantine/core';
import { longDay, mondayOf, shortDay } from '../format/dates';
import { typeset } from '../format/french';
import { HalfDaySign, KINDS } from '../strip';
import type { AgendaHalf } from './agenda';
import classes from './agenda.module.css';
import { daysOfWeek } from './agenda.rules';

const HALVES = [
  { half: 'morning', word: 'Matin' },
  { half: 'afternoon', word: 'Après-midi' },
] as const;

/** A week of half-days with all that is known of each, a row a day. */
export function WeekTable({
  caption,
  day,
  today,
  halfDays,
}: {
  caption: string;
  day: string;
  today: string;
  halfDays: ReadonlyMap<string, AgendaHalf>;
}) {
  return (
    <table className={classes.week} aria-label={`${caption}, semaine du ${longDay(mondayOf(day))}`}>
      <thead>
        <tr>
          <th scope="col">Jour</th>
          {HALVES.map(({ half, word }) => (
            <th key={half} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {daysOfWeek(mondayOf(day)).map((date) => (
          <tr
            key={date}
            data-today={date === today ? '' : undefined}
            aria-current={date === today ? 'date' : undefined}
          >
            <th scope="row">
              {shortDay(date)}
              {date === today && <span className={classes.now}>aujourd’hui</span>}
            </th>
            {HALVES.map(({ half, word }) => (
              <td key={half} data-label={word}>
                <Known half={halfDays.get(`${date} ${half}`)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Known({ half }: { half: AgendaHalf | undefined }) {
  if (!half || half.expected === 'nothing') return <Text c="dimmed">{KINDS.nothing.word}</Text>;
  return (
    <div className={classes.known}>
      <HalfDaySign kind={half.expected} />
      <div>
        <Text fw={500}>{KINDS[half.expected].word}</Text>
        {[...(half.lines ?? []), half.note].filter(Boolean).map((line) => (
          <Text key={line} size="sm">
            {typeset(line!)}
          </Text>
        ))}
      </div>
    </div>
  );
}
