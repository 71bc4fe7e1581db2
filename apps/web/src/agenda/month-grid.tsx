import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { longDay, month } from '../format/dates';
import { describe, type HalfDay, HalfDaySign, KINDS } from '../strip';
import type { AgendaHalf } from './agenda';
import classes from './agenda.module.css';
import { dayAfterKey, daysOfWeek, mondaysOfMonth } from './agenda.rules';

interface Props {
  caption: string;
  /** The day in view; its month is drawn. */
  day: string;
  today: string;
  halfDays: ReadonlyMap<string, AgendaHalf>;
  /** Another day is in view, in this month or not. */
  onMove: (day: string) => void;
  onOpen: (day: string) => void;
}

const HEADS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.'];

/** A month of working days, a cell a day: arrows, Home and End move in it, PageUp and PageDown by month, Enter opens the week. */
export function MonthGrid({ caption, day, today, halfDays, onMove, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // Focus follows the keys into a month that was not drawn yet.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);

  function onKeyDown(event: KeyboardEvent) {
    const next = dayAfterKey(day, event.key);
    if (!next) return;
    event.preventDefault();
    moved.current = true;
    onMove(next);
  }

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the WAI-ARIA grid pattern on a real table
      role="grid"
      className={classes.month}
      aria-label={`${caption}, ${month(day)}`}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mondaysOfMonth(day).map((monday) => (
          <tr key={monday}>
            {daysOfWeek(monday).map((date) => (
              <td key={date} data-outside={date.slice(0, 7) === day.slice(0, 7) ? undefined : ''}>
                <DayCell
                  date={date}
                  today={today}
                  inView={date === day}
                  halfDays={halfDays}
                  onOpen={onOpen}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({
  date,
  today,
  inView,
  halfDays,
  onOpen,
}: Pick<Props, 'today' | 'halfDays' | 'onOpen'> & { date: string; inView: boolean }) {
  const halves = (['morning', 'afternoon'] as const).map(
    (half): AgendaHalf => halfDays.get(`${date} ${half}`) ?? { date, half, expected: 'nothing' },
  );
  const [morning, afternoon] = halves as [AgendaHalf, AgendaHalf];
  const alike = said(morning) === said(afternoon);
  const shown = alike ? [morning] : halves;
  return (
    <button
      type="button"
      className={classes.day}
      data-day={date}
      data-today={date === today ? '' : undefined}
      aria-current={date === today ? 'date' : undefined}
      tabIndex={inView ? 0 : -1}
      onClick={() => onOpen(date)}
    >
      <VisuallyHidden>
        {longDay(date)}
        {' : '}
        {alike ? said(morning) : halves.map((half) => describe(half, today)).join(', ')}
      </VisuallyHidden>
      <span aria-hidden="true" className={classes.number}>
        {Number(date.slice(8))}
      </span>
      <span aria-hidden="true" className={classes.signs}>
        {shown.map((half) => (
          <HalfDaySign key={half.half} kind={half.expected} />
        ))}
      </span>
      <span aria-hidden="true" className={classes.words}>
        {shown.map((half) => (
          <span key={half.half}>
            {half.lines?.[0] ?? (half.expected === 'nothing' ? '' : KINDS[half.expected].word)}
          </span>
        ))}
      </span>
    </button>
  );
}

const said = ({ expected, note, lines = [] }: HalfDay & { lines?: string[] }): string =>
  [KINDS[expected].word, ...lines, note].filter(Boolean).join(', ');
