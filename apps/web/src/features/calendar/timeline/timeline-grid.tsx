import {
  type CSSProperties,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { dayRange, longDay, month, plusDays, shortDay } from '../../../format/dates';
import { typeset } from '../../../format/french';
import {
  CellFace,
  cellProps,
  describe,
  type HalfDay,
  KINDS,
  mainKindOf,
  sayWeek,
  shownOf,
  WeekFace,
} from '../../../strip';
import type { FloorWeek } from '../calendar-api';
import { capacityOf, type FloorScale, type FloorSubject, sayFloor, usedOf } from './floor.rules';
import { halfKey, type Row } from './rows';
import classes from './timeline.module.css';
import { cellsPerWeek, type Zoom } from './zoom.rules';

interface Props {
  caption: string;
  today: string;
  rows: readonly Row[];
  floor: ReadonlyMap<string, FloorWeek>;
  scale: FloorScale;
  /** Weeks seen. */
  mondays: readonly string[];
  /** How many weeks come before them. */
  firstWeek: number;
  zoom: Zoom;
  grid: RefObject<HTMLTableElement | null>;
  selection: { row: number; at: number };
  range: { first: number; last: number };
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
  onSelect: (row: number, at: number, extend: boolean) => void;
  /** A mouse was pressed on a cell, perhaps dragged over others, and let go. */
  onDragged: (from: number, to: number) => void;
  onOpen: (row: number, at: number) => void;
  /** Where nothing is changed, a click opens the week. */
  clickOpens: boolean;
}

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const HALVES = ['morning', 'afternoon'] as const;
export const FLOOR_ROWS: readonly FloorSubject[] = ['seats', 'rooms'];

/** The promotions one under the other, and what the floor holds under them, on one axis. */
export function TimelineGrid(props: Props) {
  const { caption, rows, mondays, zoom, grid, selection, range, onSelect } = props;
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  // Where it does not fit, it opens on today.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew at each zoom
  useEffect(() => {
    const box = scroller.current;
    const now = box?.querySelector<HTMLElement>('[data-today]');
    if (box && now)
      box.scrollLeft +=
        now.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2;
  }, [zoom]);
  const dragged = useRef<{ row: number; from: number; to: number } | undefined>(undefined);
  const perWeek = cellsPerWeek(zoom);
  const cellAt = (target: EventTarget) => {
    const cell = (target as Element).closest<HTMLElement>('[data-cell]');
    const [row, at] = cell?.dataset.cell?.split('-').map(Number) ?? [];
    return cell && row !== undefined && at !== undefined ? { cell, row, at } : undefined;
  };
  const onPointerDown = (event: PointerEvent) => {
    const found = cellAt(event.target);
    if (!found || event.button !== 0) return;
    onSelect(found.row, found.at, event.shiftKey);
    if (event.pointerType === 'mouse' && !event.shiftKey)
      dragged.current = { row: found.row, from: found.at, to: found.at };
  };
  const onPointerOver = (event: PointerEvent) => {
    const found = cellAt(event.target);
    if (!found) return;
    setSaid(found.cell.getAttribute('aria-label') ?? '');
    const drag = dragged.current;
    if (!drag || drag.row !== found.row || drag.to === found.at) return;
    drag.to = found.at;
    onSelect(drag.row, found.at, true);
  };
  const letGo = useRef(props.onDragged);
  letGo.current = props.onDragged;
  useEffect(() => {
    const end = () => {
      const drag = dragged.current;
      dragged.current = undefined;
      if (drag) letGo.current(drag.from, drag.to);
    };
    window.addEventListener('pointerup', end);
    return () => window.removeEventListener('pointerup', end);
  }, []);

  const shared = { ...props, perWeek };
  return (
    <>
      <div className={classes.scroller} ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the WAI-ARIA grid pattern on a real table
          role="grid"
          aria-multiselectable="true"
          ref={grid}
          className={classes.grid}
          data-zoom={zoom}
          aria-label={caption}
          style={{ '--columns': mondays.length * perWeek } as CSSProperties}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              props.onOpen(selection.row, selection.at);
            } else props.onKeyDown(event);
          }}
          onPointerDown={onPointerDown}
          onPointerOver={onPointerOver}
          onFocus={(event) => setSaid(cellAt(event.target)?.cell.getAttribute('aria-label') ?? '')}
          onClick={(event) => {
            const found = cellAt(event.target);
            if (found && (props.clickOpens || event.detail === 2)) props.onOpen(found.row, found.at);
          }}
        >
          <Heads mondays={mondays} zoom={zoom} />
          <tbody>
            {rows.map((row, index) => (
              <CohortRow
                key={row.id}
                {...shared}
                row={row}
                index={index}
                cursor={selection.row === index ? selection.at : -1}
                range={selection.row === index ? range : NOWHERE}
              />
            ))}
          </tbody>
          <tbody className={classes.floor}>
            {FLOOR_ROWS.map((subject, index) => (
              <FloorRow
                key={subject}
                {...shared}
                subject={subject}
                index={rows.length + index}
                cursor={selection.row === rows.length + index ? selection.at : -1}
                range={NOWHERE}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.said} aria-hidden="true">
        {said ||
          typeset(
            'Flèches pour se déplacer, Maj et flèches pour choisir plusieurs semaines, + et - pour le zoom.',
          )}
      </p>
    </>
  );
}

const NOWHERE = { first: -1, last: -1 };

function Heads({ mondays, zoom }: { mondays: readonly string[]; zoom: Zoom }) {
  const corner = (
    <th scope="col" className={classes.label}>
      <span className={classes.spoken}>Promotion</span>
    </th>
  );
  if (zoom === 'demi-journees') {
    return (
      <thead>
        <tr>
          {corner}
          {mondays.flatMap((monday) =>
            [0, 1, 2, 3, 4].map((day) => (
              <th key={`${monday}${day}`} colSpan={2} scope="colgroup" className={classes.head}>
                {shortDay(plusDays(monday, day))}
              </th>
            )),
          )}
        </tr>
      </thead>
    );
  }
  const name = (monday: string) =>
    zoom === 'annees'
      ? monday.slice(0, 4)
      : zoom === 'mois'
        ? month(plusDays(monday, 3))
        : dayRange(monday, plusDays(monday, 4));
  const groups: { name: string; weeks: number }[] = [];
  for (const monday of mondays) {
    const last = groups.at(-1);
    if (last && last.name === name(monday)) last.weeks += 1;
    else groups.push({ name: name(monday), weeks: 1 });
  }
  return (
    <thead>
      <tr>
        {corner}
        {groups.map(({ name: said, weeks }) => (
          <th key={said} colSpan={weeks} scope="colgroup" className={classes.head}>
            <span>{said}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  mondays: readonly string[];
  firstWeek: number;
  perWeek: 1 | 10;
  zoom: Zoom;
  today: string;
  index: number;
  /** Where the cursor is in this row, -1 for elsewhere. */
  cursor: number;
  range: { first: number; last: number };
}

const same =
  <P extends RowProps>(names: readonly (keyof P)[]) =>
  (a: P, b: P) =>
    a.range.first === b.range.first &&
    a.range.last === b.range.last &&
    names.every((name) => a[name] === b[name]);

const CohortRow = memo(
  function CohortRow({ row, ...at }: RowProps & { row: Row }) {
    return (
      <tr>
        <th scope="row" className={classes.label}>
          {row.name}
        </th>
        {at.mondays.flatMap((monday, index) => {
          const week = at.firstWeek + index;
          if (at.perWeek === 1)
            return [<WeekCell key={monday} {...at} row={row} monday={monday} place={week * 10} />];
          return TEN.map((half) => (
            <HalfCell
              key={`${monday}${half}`}
              {...at}
              row={row}
              monday={monday}
              half={half}
              place={week * 10 + half}
            />
          ));
        })}
      </tr>
    );
  },
  same<RowProps & { row: Row }>(['row', 'mondays', 'zoom', 'cursor', 'index', 'today']),
);

interface CellProps extends RowProps {
  row: Row;
  monday: string;
  place: number;
}

const cellOf = ({ index, cursor, range, place, row, monday }: CellProps) => ({
  td: {
    className: classes.cell,
    'aria-selected': place >= range.first && place <= range.last,
    'data-changed': row.differences.has(monday) ? '' : undefined,
    'data-locked': row.weeks.get(monday)?.locked ? '' : undefined,
  },
  stop: { 'data-cell': `${index}-${place}`, tabIndex: cursor === place ? 0 : -1 },
});

function addedWords({ row, monday }: CellProps): string {
  const changed = row.differences.get(monday);
  return [
    changed && `changé dans le brouillon : ${changed.before} → ${changed.after}`,
    row.weeks.get(monday)?.locked && 'verrouillée',
  ]
    .filter(Boolean)
    .map((words) => `, ${words}`)
    .join('');
}

function WeekCell(props: CellProps) {
  const { row, monday, today, zoom } = props;
  const week = row.faces.get(monday) ?? { monday, segments: [] };
  const { td, stop } = cellOf(props);
  const letter = KINDS[mainKindOf(week)].letter;
  return (
    <td {...td}>
      <button
        type="button"
        {...stop}
        className={classes.week}
        aria-label={typeset(`${sayWeek(row.name, week)}${addedWords(props)}`)}
        data-today={monday <= today && today < plusDays(monday, 7) ? '' : undefined}
      >
        <WeekFace week={week} />
        {zoom !== 'annees' && letter && (
          <span className={classes.letter} aria-hidden="true">
            {letter}
          </span>
        )}
      </button>
    </td>
  );
}

function HalfCell(props: CellProps & { half: number }) {
  const { row, monday, today, half } = props;
  const date = plusDays(monday, Math.floor(half / 2));
  const which = HALVES[half % 2]!;
  const halfDay: HalfDay = row.halfDays.get(halfKey(date, which)) ?? {
    date,
    half: which,
    expected: 'nothing',
  };
  const shown = shownOf(halfDay, today);
  const { td, stop } = cellOf(props);
  return (
    <td {...td} data-half={which}>
      <button
        type="button"
        {...(cellProps(shown, date === today) as object)}
        {...stop}
        aria-label={typeset(`${row.name}, ${longDay(date)}, ${describe(halfDay, today)}${addedWords(props)}`)}
      >
        <CellFace shown={shown} />
      </button>
    </td>
  );
}

const FloorRow = memo(
  function FloorRow({
    subject,
    floor,
    scale,
    ...at
  }: RowProps & { subject: FloorSubject; floor: ReadonlyMap<string, FloorWeek>; scale: FloorScale }) {
    return (
      <tr>
        <th scope="row" className={classes.label}>
          {subject === 'seats'
            ? `Places${scale.squareMetres ? ` (${scale.squareMetres}\u00a0m²)` : ''}`
            : 'Salles'}
        </th>
        {at.mondays.flatMap((monday, index) =>
          Array.from({ length: at.perWeek }, (_, half) => {
            const place = (at.firstWeek + index) * 10 + half;
            const week = floor.get(monday);
            const used = week ? usedOf(week, subject, at.perWeek === 10 ? half : undefined) : 0;
            const capacity = week ? capacityOf(week, subject) : 0;
            const most = scale[subject];
            const over = scale.known && used > capacity;
            return (
              <td key={place} className={classes.bar}>
                <button
                  type="button"
                  className={classes.column}
                  data-cell={`${at.index}-${place}`}
                  tabIndex={at.cursor === place ? 0 : -1}
                  aria-label={sayFloor(monday, used, capacity, subject)}
                  data-line={scale.known ? '' : undefined}
                  style={{ '--line': `${(capacity / most) * 100}%` } as CSSProperties}
                >
                  <span
                    className={classes.used}
                    data-over={over ? '' : undefined}
                    style={{ height: `${(used / most) * 100}%` }}
                  />
                  {over && at.zoom !== 'annees' && (
                    <span className={classes.over} aria-hidden="true">
                      !
                    </span>
                  )}
                </button>
              </td>
            );
          }),
        )}
      </tr>
    );
  },
  same<RowProps & { floor: ReadonlyMap<string, FloorWeek>; scale: FloorScale; subject: FloorSubject }>([
    'floor',
    'scale',
    'mondays',
    'zoom',
    'cursor',
    'index',
  ]),
);
