import { Button, VisuallyHidden } from '@mantine/core';
import { IconTable, IconTimeline } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { mediumDay, mondayOf } from '../format/dates';
import { KINDS } from './half-day.rules';
import { useRoving } from './roving';
import classes from './strip.module.css';
import { sayWeek, WeekFace } from './week-face';
import { periodsOf, type Week } from './weeks.rules';

export interface YearsRow {
  id: string;
  label: ReactNode;
  /** Spoken name of the row when `label` is not plain text. */
  name: string;
  weeks: Week[];
}

interface Props {
  caption: string;
  today: string;
  rows: YearsRow[];
  /** Called with Enter or a click on a week. */
  onSelect?: (row: YearsRow, monday: string) => void;
}

/** Years of weeks, a column each, one row per promotion (or learner): the timeline. One key away, the same as a table. */
export function YearsStrip({ caption, today, rows, onSelect }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <div>
      {asTable ? (
        <PeriodsTable caption={caption} rows={rows} />
      ) : (
        <Timeline caption={caption} today={today} rows={rows} onSelect={onSelect} />
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={asTable ? <IconTimeline size={16} /> : <IconTable size={16} />}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? 'Voir la frise' : 'Lire en tableau'}
      </Button>
    </div>
  );
}

function Timeline({ caption, today, rows, onSelect }: Props) {
  const mondays = [...new Set(rows.flatMap((row) => row.weeks.map((week) => week.monday)))].sort();
  const thisMonday = mondayOf(today);
  const { onKeyDown, stop } = useRoving(
    rows.length,
    mondays.length,
    Math.max(mondays.indexOf(thisMonday), 0),
  );
  const [seen, setSeen] = useState('');
  const years = byYear(mondays);
  const scroller = useRef<HTMLDivElement>(null);

  // Where it does not fit, it opens on today.
  useEffect(() => {
    const box = scroller.current;
    const now = box?.querySelector<HTMLElement>('[data-today]');
    if (box && now)
      box.scrollLeft +=
        now.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2;
  }, []);

  return (
    <>
      <div className={classes.scroller} ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the WAI-ARIA grid pattern on a real table
          role="grid"
          className={classes.years}
          aria-label={caption}
          onKeyDown={onKeyDown}
          style={{ '--weeks': mondays.length } as CSSProperties}
        >
          <thead>
            <tr>
              <th className={classes.yearsLabel} scope="col">
                <VisuallyHidden>Promotion</VisuallyHidden>
              </th>
              {years.map(([year, weeks]) => (
                <th key={year} colSpan={weeks.length} scope="colgroup" className={classes.yearHead}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => {
              const byMonday = new Map(row.weeks.map((week) => [week.monday, week]));
              return (
                <tr key={row.id}>
                  <th scope="row" className={classes.yearsLabel}>
                    {row.label}
                  </th>
                  {mondays.map((monday, c) => {
                    const week = byMonday.get(monday) ?? { monday, segments: [] };
                    const said = sayWeek(row.name, week);
                    const Tag = onSelect ? 'button' : 'span';
                    return (
                      <td key={monday}>
                        <Tag
                          {...(onSelect ? { type: 'button' as const } : { role: 'img' })}
                          {...stop(r, c)}
                          aria-label={said}
                          className={classes.week}
                          data-today={monday === thisMonday ? '' : undefined}
                          onFocus={() => {
                            stop(r, c).onFocus();
                            setSeen(said);
                          }}
                          onMouseEnter={() => setSeen(said)}
                          onClick={onSelect && (() => onSelect(row, monday))}
                        >
                          <WeekFace week={week} />
                        </Tag>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={classes.detail} aria-hidden="true">
        {seen}
      </p>
    </>
  );
}

function byYear(mondays: string[]): [string, string[]][] {
  const years: [string, string[]][] = [];
  for (const monday of mondays) {
    const last = years.at(-1);
    if (last && last[0] === monday.slice(0, 4)) last[1].push(monday);
    else years.push([monday.slice(0, 4), [monday]]);
  }
  return years;
}

/** The same rows as a table of periods. */
export function PeriodsTable({ caption, rows }: { caption: string; rows: YearsRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroller} aria-label={caption} tabIndex={0}>
      <table className={classes.periods} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">Promotion</th>
            <th scope="col">Du</th>
            <th scope="col">Au</th>
            <th scope="col">Semaines</th>
            <th scope="col">Surtout</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            periodsOf(row.weeks)
              .filter((period) => period.kind !== 'nothing')
              .map((period) => (
                <tr key={`${row.id}${period.from}`}>
                  <th scope="row">{row.label}</th>
                  <td>{mediumDay(period.from)}</td>
                  <td>{mediumDay(period.to)}</td>
                  <td className={classes.number}>{period.weeks}</td>
                  <td>{KINDS[period.kind].word}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </section>
  );
}
