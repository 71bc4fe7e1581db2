import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { dayRange, isDay, mondayOf, month, plusDays } from '../format/dates';
import { type HalfDay, StripLegend } from '../strip';
import classes from './agenda.module.css';
import { mondaysOfMonth, plusMonths, weekdayNear } from './agenda.rules';
import { MonthGrid } from './month-grid';
import { WeekTable } from './week-table';

/** A half-day with what is known of it: subject, trainer, room, a line each. */
export type AgendaHalf = HalfDay & { lines?: string[] };

export interface AgendaView {
  view: 'mois' | 'semaine';
  /** The day in view, from Monday to Friday. */
  day: string;
  /** The days drawn, both included. */
  from: string;
  to: string;
}

/** The view and day that the address asks for: `?vue=mois&jour=2027-05-18`. */
export function useAgenda(today: string) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('jour') ?? '';
  const day = weekdayNear(isDay(asked) ? asked : today);
  const view = search.get('vue') === 'semaine' ? 'semaine' : 'mois';
  const mondays = view === 'mois' ? mondaysOfMonth(day) : [mondayOf(day)];
  const shown: AgendaView = { view, day, from: mondays[0]!, to: plusDays(mondays.at(-1)!, 4) };
  const show = (next: Partial<Pick<AgendaView, 'view' | 'day'>>) =>
    setSearch(
      (params) => {
        params.set('vue', next.view ?? view);
        params.set('jour', next.day ?? day);
        return params;
      },
      { replace: true },
    );
  return { shown, show };
}

interface Props {
  /** Whose, as it is spoken: « Calendrier de Promotion 3 ». */
  caption: string;
  today: string;
  shown: AgendaView;
  show: (next: Partial<Pick<AgendaView, 'view' | 'day'>>) => void;
  halfDays: readonly AgendaHalf[];
}

/** Half-days by month or by week, kept in the address. */
export function Agenda({ caption, today, shown, show, halfDays }: Props) {
  const { view, day } = shown;
  const byHalf = new Map(halfDays.map((half) => [`${half.date} ${half.half}`, half]));
  const go = (by: 1 | -1) =>
    show({
      day: view === 'mois' ? weekdayNear(plusMonths(`${day.slice(0, 7)}-01`, by)) : plusDays(day, 7 * by),
    });
  const empty = !halfDays.some(
    ({ date, expected }) => expected !== 'nothing' && date >= shown.from && date <= shown.to,
  );
  return (
    <div className={classes.agenda}>
      <Group justify="space-between" gap="sm">
        <Title order={2} aria-live="polite">
          {view === 'mois'
            ? month(day)
            : `${dayRange(mondayOf(day), plusDays(mondayOf(day), 4))} ${day.slice(0, 4)}`}
        </Title>
        <Group gap="xs">
          <SegmentedControl
            size="md"
            aria-label="Vue"
            value={view}
            onChange={(value) => show({ view: value === 'semaine' ? 'semaine' : 'mois' })}
            data={[
              { value: 'mois', label: 'Mois' },
              { value: 'semaine', label: 'Semaine' },
            ]}
          />
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              mih={44}
              px="sm"
              aria-label={view === 'mois' ? 'Mois précédent' : 'Semaine précédente'}
              onClick={() => go(-1)}
            >
              <IconChevronLeft size={20} />
            </Button>
            <Button variant="default" mih={44} onClick={() => show({ day: weekdayNear(today) })}>
              Aujourd’hui
            </Button>
            <Button
              variant="default"
              mih={44}
              px="sm"
              aria-label={view === 'mois' ? 'Mois suivant' : 'Semaine suivante'}
              onClick={() => go(1)}
            >
              <IconChevronRight size={20} />
            </Button>
          </Group>
        </Group>
      </Group>
      {empty && (
        <Text>{view === 'mois' ? 'Rien n’est prévu ce mois-ci.' : 'Rien n’est prévu cette semaine.'}</Text>
      )}
      {view === 'mois' ? (
        <MonthGrid
          caption={caption}
          day={day}
          today={today}
          halfDays={byHalf}
          onMove={(next) => show({ day: next })}
          onOpen={(opened) => show({ view: 'semaine', day: opened })}
        />
      ) : (
        <WeekTable caption={caption} day={day} today={today} halfDays={byHalf} />
      )}
      <StripLegend kinds={['school', 'company', 'mediation', 'leave', 'closed', 'holiday']} planOnly />
    </div>
  );
}
