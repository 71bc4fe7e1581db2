import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconTable,
  IconTimeline,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { dayRange, isDay, mediumDay, plusDays } from '../../../format/dates';
import { counted, typeset } from '../../../format/french';
import { useAddress } from '../../../list';
import { mainKindOf, PeriodsTable, StripLegend } from '../../../strip';
import { say } from '../../../undo';
import { useSchoolToday } from '../../session/session-api';
import type { CohortTimeline, FloorOccupancy } from '../calendar-api';
import { type Act, movedBlock, weeksFor } from './changes.rules';
import { ACTS, EditBar, StaleChange } from './edit-bar';
import { scaleOf, titleOf } from './floor.rules';
import { FloorTable } from './floor-table';
import { mondaysOfAll, type Row, rowsOf } from './rows';
import { useSelection } from './selection';
import classes from './timeline.module.css';
import { FLOOR_ROWS, TimelineGrid } from './timeline-grid';
import { useWeekChanges } from './use-week-changes';
import { farther, nearer, pageOf, windowOf, ZOOM_WORDS, ZOOMS, type Zoom, zoomOf } from './zoom.rules';

type Tool = 'select' | 'school' | 'company' | 'move';

const TOOLS: { value: Tool; label: string }[] = [
  { value: 'select', label: 'Choisir' },
  { value: 'school', label: 'Peindre École' },
  { value: 'company', label: 'Peindre Structure' },
  { value: 'move', label: 'Déplacer' },
];

const KEYS: Record<string, Act> = { e: 'school', s: 'company', v: 'lock', r: 'rhythm' };

interface Props {
  timelines: readonly CohortTimeline[];
  floor: FloorOccupancy;
  /** Whether weeks can be changed here: the draft, by who may. */
  editable: boolean;
}

/** The promotions' timeline: seen near or far, moved over by keys, and changed by hand where that is allowed. */
export function Timeline({ timelines, floor, editable }: Props) {
  const today = useSchoolToday();
  const navigate = useNavigate();
  const address = useAddress();
  const zoom = zoomOf(address.get('zoom'));
  const date = isDay(address.get('date')) ? address.get('date') : today;
  const rows = useMemo(() => rowsOf(timelines, today), [timelines, today]);
  const mondays = useMemo(() => mondaysOfAll(timelines), [timelines]);
  const floorOf = useMemo(() => new Map(floor.weeks.map((week) => [week.monday, week])), [floor]);
  const scale = useMemo(() => scaleOf(floor.weeks), [floor]);
  const seen = windowOf(zoom, mondays, date);
  const shown = useMemo(() => mondays.slice(seen.first, seen.last + 1), [mondays, seen.first, seen.last]);
  const [asTable, setAsTable] = useState(false);
  const [tool, setTool] = useState<Tool>('select');
  const [extending, setExtending] = useState(false);
  const [touched, setTouched] = useState(false);
  const changes = useWeekChanges();
  const start =
    Math.max(
      mondays.findIndex((monday) => plusDays(monday, 6) >= date),
      0,
    ) * 10;
  const { grid, selection, range, select, onKeyDown, zoomTo } = useSelection({
    rows: rows.length + FLOOR_ROWS.length,
    mondays,
    zoom,
    seen,
    start: {
      row: Math.max(
        rows.findIndex(({ cohort }) => cohort.endsOn >= today),
        0,
      ),
      anchor: start,
      at: start,
    },
    onSeen: (next) => address.setAll({ zoom: next.zoom ?? zoom, date: next.date ?? date }),
    onKey,
  });
  const row = rows[selection.row];

  const factsOf = ({ weeks, cohort, standing }: Row) => ({
    mondays,
    weeks,
    cohort,
    today,
    isPublished: standing.version > 0,
  });
  const inWords = (from: number, to: number) => {
    const [first, last] = [mondays[Math.floor(from / 10)] ?? '', mondays[Math.floor(to / 10)] ?? ''];
    const weeks = Math.floor(to / 10) - Math.floor(from / 10) + 1;
    const halves = to - from + 1;
    if (halves % 10 === 0)
      return `${dayRange(first, plusDays(last, 4))} ${last.slice(0, 4)} (${counted(weeks, 'semaine')})`;
    const half = (monday: string, at: number) =>
      `${mediumDay(plusDays(monday, Math.floor((at % 10) / 2)))} ${at % 2 === 0 ? 'matin' : 'après-midi'}`;
    return halves === 1
      ? half(first, from)
      : `${half(first, from)} – ${half(last, to)} (${counted(halves, 'demi-journée')})`;
  };

  function act(kind: Act, chosen = range): void {
    if (!editable || !row || changes.sending) return;
    const asked = weeksFor(kind, chosen, factsOf(row));
    if (asked.length === 0) {
      say('Rien ne change ici : ces jours sont déjà ainsi, passés, ou hors de la promotion.');
      return;
    }
    const word = ACTS.find((one) => one.act === kind)?.word ?? '';
    void changes.change(row, asked, `${row.name}, ${inWords(chosen.first, chosen.last)} : ${word}.`);
  }

  function move(block: { first: number; last: number }, by: number): void {
    if (!editable || !row || changes.sending || by === 0) return;
    const asked = movedBlock(block, by, factsOf(row));
    if (!asked) say('Des jours passés ou hors de la promotion sont sur le chemin : ce bloc n’y va pas.');
    else if (asked.length > 0) {
      const where = inWords((block.first + by) * 10, (block.last + by) * 10 + 9);
      void changes.change(row, asked, `${row.name} : bloc déplacé au ${where}.`);
      select(selection.row, (block.first + by) * 10);
      select(selection.row, (block.last + by) * 10, true);
    } else say('Rien ne change : ces semaines sont déjà semblables.');
  }

  /** Weeks of the same place around one. */
  function blockAround(week: number): { first: number; last: number } {
    const kind = (index: number) => {
      const face = row?.faces.get(mondays[index] ?? '');
      return face && mainKindOf(face);
    };
    let [first, last] = [week, week];
    while (kind(first - 1) !== undefined && kind(first - 1) === kind(week)) first -= 1;
    while (kind(last + 1) !== undefined && kind(last + 1) === kind(week)) last += 1;
    return { first, last };
  }

  function onDragged(from: number, to: number): void {
    if (!editable) return;
    if (tool === 'move') {
      const week = Math.floor(from / 10);
      select(selection.row, from);
      move(blockAround(week), Math.floor(to / 10) - week);
    } else if (tool !== 'select') act(tool);
  }

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
    const by = moves[event.key];
    if (event.altKey && by && editable) {
      event.preventDefault();
      move({ first: Math.floor(range.first / 10), last: Math.floor(range.last / 10) }, by);
      return;
    }
    const kind = KEYS[event.key.toLowerCase()];
    if (!kind || event.ctrlKey || event.metaKey || event.altKey || !editable) return;
    event.preventDefault();
    act(kind === 'lock' && locked ? 'unlock' : kind);
  }

  const locked =
    row !== undefined &&
    mondays
      .slice(Math.floor(range.first / 10), Math.floor(range.last / 10) + 1)
      .every((monday) => row.weeks.get(monday)?.locked);
  const hrefOf = (index: number, at: number) =>
    `/calendrier/${rows[index]?.id ?? ''}?semaine=${mondays[Math.floor(at / 10)] ?? ''}`;
  const go = (weeks: number) =>
    address.setAll({
      zoom,
      date: mondays[Math.min(Math.max(seen.first + weeks, 0), mondays.length - 1)] ?? '',
    });
  const whole = shown.length === mondays.length;

  return (
    <section aria-label="Frise des promotions">
      <div className={classes.tools}>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            aria-label="Éloigner"
            disabled={zoom === ZOOMS[0]}
            onClick={() => zoomTo(farther(zoom))}
          >
            <IconZoomOut size={16} />
          </Button>
          <SegmentedControl
            size="xs"
            aria-label="Échelle"
            value={zoom}
            onChange={(value) => zoomTo(value as Zoom)}
            data={ZOOMS.map((value) => ({ value, label: ZOOM_WORDS[value] }))}
          />
          <Button
            variant="default"
            size="compact-md"
            aria-label="Rapprocher"
            disabled={zoom === ZOOMS.at(-1)}
            onClick={() => zoomTo(nearer(zoom))}
          >
            <IconZoomIn size={16} />
          </Button>
        </Group>
        {!whole && (
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-md"
              aria-label="Avant"
              disabled={seen.first === 0}
              onClick={() => go(-pageOf(zoom))}
            >
              <IconChevronLeft size={16} />
            </Button>
            <Text size="sm">
              {mediumDay(shown[0] ?? today)} – {mediumDay(plusDays(shown.at(-1) ?? today, 4))}
            </Text>
            <Button
              variant="default"
              size="compact-md"
              aria-label="Après"
              disabled={seen.last === mondays.length - 1}
              onClick={() => go(pageOf(zoom))}
            >
              <IconChevronRight size={16} />
            </Button>
            <Button variant="default" size="compact-md" onClick={() => address.setAll({ zoom, date: today })}>
              Aujourd’hui
            </Button>
          </Group>
        )}
        {editable && (
          <SegmentedControl
            size="xs"
            visibleFrom="sm"
            aria-label="Ce que fait la souris"
            value={tool}
            onChange={(value) => setTool(value as Tool)}
            data={TOOLS}
          />
        )}
      </div>
      {changes.refused && (
        <StaleChange
          refused={changes.refused}
          onAgain={() => changes.refused && void changes.again(changes.refused)}
          onDrop={() => void changes.drop()}
        />
      )}
      <Title order={2} mt="md" mb="xs" size="h3">
        {typeset(titleOf(floor))}
      </Title>
      {asTable ? (
        <>
          <PeriodsTable
            caption="Calendrier des promotions, par période"
            rows={rows.map(({ id, name, faces }) => ({ id, name, label: name, weeks: [...faces.values()] }))}
          />
          <FloorTable weeks={floor.weeks} />
        </>
      ) : (
        <>
          <TimelineGrid
            caption="Calendrier des promotions"
            today={today}
            rows={rows}
            floor={floorOf}
            scale={scale}
            mondays={shown}
            firstWeek={seen.first}
            zoom={zoom}
            grid={grid}
            selection={selection}
            range={range}
            onKeyDown={onKeyDown}
            onSelect={(index, at, extend) => {
              setTouched(true);
              select(index, at, extend || extending);
              if (extending && index === selection.row) setExtending(false);
            }}
            clickOpens={!editable}
            onDragged={onDragged}
            onOpen={(index, at) => {
              if (rows[index]) void navigate(hrefOf(index, at));
            }}
          />
          {editable && row && (
            <EditBar
              touched={touched}
              chosen={`${row.name}, ${inWords(range.first, range.last)}`}
              locked={locked}
              sending={changes.sending}
              openHref={hrefOf(selection.row, range.first)}
              extending={extending}
              onExtend={() => setExtending(!extending)}
              onAct={act}
            />
          )}
          <StripLegend kinds={['school', 'company', 'closed', 'holiday']} planOnly />
          <ul className={classes.signs} aria-label="Légende des signes">
            {editable && (
              <>
                <li>
                  <span className={classes.sign} data-sign="changed" />
                  Changé dans le brouillon
                </li>
                <li>
                  <span className={classes.sign} data-sign="locked" />
                  Verrouillée
                </li>
              </>
            )}
            <li>
              <span className={classes.sign} data-sign="line" />
              Places ou salles de l’école
            </li>
            <li>
              <span className={classes.sign} data-sign="over" />
              Dépassé
            </li>
          </ul>
        </>
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
    </section>
  );
}
