import { SegmentedControl, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { longDay, shortDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { useRoving } from '../../strip/roving';
import classes from './sessions.module.css';
import { blockName, HALF_WORDS, HALVES, type Half, subjectOf, type WeekHalf } from './sessions-api';

/** One cell of the grid, as it is drawn and spoken. */
export interface GridCell {
  key: string;
  /** Its column's day, or weekday. */
  dayName: string;
  half: Half;
  /** What is there, line by line. */
  content: ReactNode;
  spoken: string;
  today?: boolean;
  away?: boolean;
  troubled?: boolean;
  /** Missing when nothing can be done there. */
  onSelect?: () => void;
}

interface Props {
  caption: string;
  /** Five head words, Monday first. */
  days: string[];
  /** The same where five have to stand side by side on a phone. */
  shortDays: string[];
  /** Ten cells, Monday morning first. */
  cells: GridCell[];
  /** On a phone, the day shown first, 0 for Monday. */
  firstDay?: number;
}

/** Ten half-days: a grid at a desk with one tab stop, one day at a time on a phone. */
export function WeekGrid({ caption, days, shortDays, cells, firstDay = 0 }: Props) {
  const [day, setDay] = useState(firstDay);
  const { onKeyDown, stop } = useRoving(2, 5, firstDay);
  const cell = (row: number, column: number) => cells[column * 2 + row];
  return (
    <>
      <SegmentedControl
        hiddenFrom="sm"
        fullWidth
        size="xs"
        className={classes.dayTabs}
        aria-label="Jour affiché"
        value={String(day)}
        onChange={(index) => setDay(Number(index))}
        data={shortDays.map((label, index) => ({ value: String(index), label }))}
      />
      <table className={classes.grid} aria-label={caption} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td />
            {days.map((name, column) => (
              <th key={name} scope="col" data-shown={column === day || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HALVES.map((half, row) => (
            <tr key={half}>
              <th scope="row">{half === 'morning' ? 'Matin' : 'Après-midi'}</th>
              {days.map((name, column) => {
                const one = cell(row, column);
                return (
                  <td key={name} data-shown={column === day || undefined}>
                    {one && <Cell cell={one} stop={stop(row, column)} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Cell({ cell, stop }: { cell: GridCell; stop: object }) {
  const look = {
    className: classes.cell,
    'data-away': cell.away || undefined,
    'data-troubled': cell.troubled || undefined,
    'data-today': cell.today || undefined,
  };
  if (!cell.onSelect)
    return (
      <div {...look} {...stop}>
        {cell.content}
      </div>
    );
  return (
    <button type="button" {...look} {...stop} aria-label={cell.spoken} onClick={cell.onSelect}>
      {cell.content}
    </button>
  );
}

const AWAY = { company: 'En structure', closed: 'Fermeture', holiday: 'Jour férié', school: 'École' };

/** Where the promotion is when it is not at school. */
export const awayWords = ({ place, name }: WeekHalf): string =>
  place ? [AWAY[place], name].filter(Boolean).join(', ') : 'Rien de prévu';

/** What is wrong with a half-day's session, short enough for a cell: nobody to teach is said at its own line. */
const troublesIn = (half: WeekHalf): string[] =>
  (half.session?.troubles ?? []).flatMap(({ code, message }) => {
    if (code === 'not_at_school') return [`À replacer : ${awayWords(half)}`];
    if (code === 'trainer_absent') return ['À remplacer : absence'];
    return code === 'no_trainer' ? [] : [message];
  });

/** A promotion's half-day as a cell. */
export function weekCell(half: WeekHalf, today: string, onSelect?: (half: WeekHalf) => void): GridCell {
  const { session } = half;
  const away = half.standing === 'none';
  const when = `${longDay(half.day)}, ${HALF_WORDS[half.half]}`;
  const troubles = troublesIn(half);
  const words = session
    ? [
        subjectOf(session),
        session.trainerName ?? 'sans formateur',
        session.roomName ?? 'sans salle',
        ...troubles,
      ]
    : [away ? awayWords(half) : half.past ? 'Rien n’était placé' : 'À placer'];
  const usable = !half.past && (session !== null || !away);
  return {
    key: `${half.day} ${half.half}`,
    dayName: shortDay(half.day),
    half: half.half,
    spoken: typeset(`${when} : ${words.join(', ')}`),
    today: half.day === today,
    away: away && !session,
    troubled: (session?.troubles.length ?? 0) > 0,
    onSelect: onSelect && usable ? () => onSelect(half) : undefined,
    content: session ? (
      <>
        <ContentLines
          subject={subjectOf(session)}
          block={session.subject && session.blockCode ? blockName(session.blockCode) : null}
          trainer={
            session.trainerName &&
            `${session.trainerName}${session.replacing ? `, remplace ${session.replacing}` : ''}`
          }
          room={session.roomName}
          note={session.note}
        />
        {troubles.map((message) => (
          <span key={message} className={classes.trouble}>
            <IconAlertTriangle size={16} aria-hidden="true" /> {typeset(message)}
          </span>
        ))}
      </>
    ) : (
      <Text span size="sm" c="dimmed">
        {typeset(words[0] ?? '')}
        {!away && half.standing === 'draft' && ', calendrier en préparation'}
      </Text>
    ),
  };
}

/** What is taught, by whom and where, line by line. */
export function ContentLines({
  subject,
  block,
  trainer,
  room,
  note,
}: {
  subject: string;
  block: string | null;
  trainer: string | null;
  room: string | null;
  note: string | null;
}) {
  return (
    <>
      <strong className={classes.subject}>{subject}</strong>
      {block && <span className={classes.block}>{block}</span>}
      <span>{trainer ?? 'Sans formateur'}</span>
      <span>{room ?? 'Sans salle'}</span>
      {note && <em>{typeset(note)}</em>}
    </>
  );
}
