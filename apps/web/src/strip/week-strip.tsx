import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayRange, longDay, plusDays, shortDay } from '../format/dates';
import { CellFace, cellProps } from './cell';
import { describe, type HalfDay, shownOf } from './half-day.rules';
import { useRoving } from './roving';
import classes from './strip.module.css';
import { mondaysOf, tenCells } from './weeks.rules';

const DAYS = [0, 1, 2, 3, 4];

export interface StripRow {
  id: string;
  /** What the row is about: a learner, a week. Hidden when the strip has a single unlabelled row. */
  label: ReactNode;
  /** The Monday of the week drawn. */
  monday: string;
  halfDays: HalfDay[];
}

interface Common {
  /** The table's name, spoken: « Semaine de Lina M. ». */
  caption: string;
  /** The school's day, 'YYYY-MM-DD' (`useSchoolToday()`). */
  today: string;
  /** Makes each cell a button. */
  onSelect?: (halfDay: HalfDay, row: StripRow) => void;
  /** Says under the strip, in words, what the focused or pointed cell holds. Default true. */
  detail?: boolean;
}

/** Rows of ten half-days. `sameWeek`: all rows are of one week, so the head gives its dates. */
export function StripTable(
  props: Common & { rows: StripRow[]; sameWeek?: boolean; hideLabels?: boolean; labelHead?: string },
) {
  const {
    rows,
    today,
    caption,
    onSelect,
    detail = true,
    sameWeek,
    hideLabels,
    labelHead = 'Semaine',
  } = props;
  const { onKeyDown, stop } = useRoving(rows.length, 10);
  const [seen, setSeen] = useState<HalfDay>();
  const firstMonday = rows[0]?.monday;

  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the WAI-ARIA grid pattern on a real table */}
      <table role="grid" className={classes.table} aria-label={caption} onKeyDown={onKeyDown}>
        <colgroup>
          {!hideLabels && <col className={classes.rowLabel} />}
          {DAYS.map((offset) => (
            <col key={offset} span={2} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {!hideLabels && (
              <th scope="col" className={classes.corner}>
                <VisuallyHidden>{labelHead}</VisuallyHidden>
              </th>
            )}
            {DAYS.map((offset) => {
              const date = sameWeek && firstMonday ? plusDays(firstMonday, offset) : undefined;
              return (
                <th
                  key={offset}
                  scope="col"
                  colSpan={2}
                  className={classes.day}
                  data-today={date === today ? '' : undefined}
                >
                  <DayName date={date} offset={offset} />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.id}>
              {!hideLabels && (
                <th scope="row" className={classes.rowLabel}>
                  {row.label}
                </th>
              )}
              {tenCells(row.monday, row.halfDays).map((halfDay, c) => {
                const shown = shownOf(halfDay, today);
                const Tag = onSelect ? 'button' : 'span';
                return (
                  <td key={`${halfDay.date}${halfDay.half}`} data-half={halfDay.half}>
                    <Tag
                      {...(cellProps(shown, halfDay.date === today) as object)}
                      {...(onSelect ? { type: 'button' as const } : { role: 'img' })}
                      {...stop(r, c)}
                      aria-label={`${longDay(halfDay.date)}, ${describe(halfDay, today)}`}
                      onFocus={() => {
                        stop(r, c).onFocus();
                        setSeen(halfDay);
                      }}
                      onMouseEnter={() => setSeen(halfDay)}
                      onClick={onSelect && (() => onSelect(halfDay, row))}
                    >
                      <CellFace shown={shown} />
                    </Tag>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {detail && (
        <p className={classes.detail} aria-hidden="true">
          {seen && `${longDay(seen.date)}, ${describe(seen, today)}`}
        </p>
      )}
    </div>
  );
}

const NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];

function DayName({ date, offset }: { date: string | undefined; offset: number }) {
  const name = NAMES[offset] ?? '';
  if (!date) return <abbr title={name} style={{ textDecoration: 'none' }}>{`${name.slice(0, 3)}.`}</abbr>;
  const [weekday, ...rest] = shortDay(date).split('\u00a0');
  return (
    <>
      <span className={classes.weekday}>{weekday} </span>
      {rest[0]}
      <span className={classes.monthName}> {rest.slice(1).join(' ')}</span>
    </>
  );
}

/** One week of one person: ten cells. */
export function WeekStrip({ monday, halfDays, ...common }: Common & { monday: string; halfDays: HalfDay[] }) {
  return (
    <StripTable {...common} sameWeek hideLabels rows={[{ id: monday, label: null, monday, halfDays }]} />
  );
}

/** Several weeks of one person, a row each, labelled by their dates: a tutor's fortnight, a month. */
export function WeeksStrip({
  halfDays,
  mondays,
  ...common
}: Common & { halfDays: HalfDay[]; mondays?: string[] }) {
  const rows = (mondays ?? mondaysOf(halfDays)).map((monday) => ({
    id: monday,
    label: dayRange(monday, plusDays(monday, 4)),
    monday,
    halfDays,
  }));
  return <StripTable {...common} rows={rows} />;
}

/** One week of several people, a row each. */
export function PeopleStrip({
  monday,
  people,
  ...common
}: Common & { monday: string; people: { id: string; name: ReactNode; halfDays: HalfDay[] }[] }) {
  const rows = people.map(({ id, name, halfDays }) => ({ id, label: name, monday, halfDays }));
  return <StripTable {...common} sameWeek labelHead="Personne" rows={rows} />;
}
