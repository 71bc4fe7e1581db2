import {
  cohortsIn,
  type FloorWeek,
  isOverRooms,
  isOverSeats,
  learnersIn,
} from '../occupancy/occupancy.rules.js';
import type { CalendarConflict } from './conflict.js';
import { listed, runsOfWeeks, weeksInWords } from './week-words.js';

/** The weeks from a Monday on in which the school's rooms do not hold who comes. */
export function floorConflicts(
  prepared: readonly FloorWeek[],
  published: readonly FloorWeek[],
  { names, from }: { names: ReadonlyMap<string, string>; from: string },
): CalendarConflict[] {
  const coming = prepared.filter(({ monday }) => monday >= from);
  if (coming.length > 0 && coming.every(({ rooms }) => rooms === 0)) {
    const message =
      'Aucune salle dédiée à l’école n’est enregistrée\u00a0: l’occupation ne peut pas être vérifiée.';
    return [{ kind: 'rooms', monday: null, cohortIds: [], message, alreadyPublished: true }];
  }
  const known = new Map(published.map((week) => [week.monday, week]));
  return [
    ...conflictsOf(coming, known, {
      kind: 'seats',
      isOver: isOverSeats,
      figure: learnersIn,
      says: (week) => `${people(learnersIn(week))} à l’école pour ${week.seats}\u00a0places`,
      names,
    }),
    ...conflictsOf(coming, known, {
      kind: 'rooms',
      isOver: isOverRooms,
      figure: cohortsIn,
      says: (week) => `${cohortsIn(week)}\u00a0promotions à la fois pour ${rooms(week.rooms)}`,
      names,
    }),
  ];
}

function conflictsOf(
  weeks: readonly FloorWeek[],
  known: ReadonlyMap<string, FloorWeek>,
  {
    kind,
    isOver,
    figure,
    says,
    names,
  }: {
    kind: 'seats' | 'rooms';
    isOver: (week: FloorWeek) => boolean;
    figure: (week: FloorWeek) => number;
    says: (week: FloorWeek) => string;
    names: ReadonlyMap<string, string>;
  },
): CalendarConflict[] {
  const wasOver = (week: FloorWeek) => {
    const before = known.get(week.monday);
    return before !== undefined && isOver(before) && figure(before) >= figure(week);
  };
  const over = weeks.filter(isOver);
  return runsOfWeeks(over, (week) => `${week.cohortIds.join()} ${figure(week)} ${wasOver(week)}`).map(
    ({ first, last }) => ({
      kind,
      monday: first.monday,
      cohortIds: first.cohortIds,
      message: `${weeksInWords(first.monday, last.monday)}\u00a0: ${says(first)} (${listed(
        first.cohortIds.map((id) => names.get(id) ?? ''),
        4,
      )}).`,
      alreadyPublished: wasOver(first),
    }),
  );
}

const people = (count: number) => `${count}\u00a0${count < 2 ? 'personne' : 'personnes'}`;
const rooms = (count: number) =>
  count === 0 ? 'aucune salle' : `${count}\u00a0${count < 2 ? 'salle' : 'salles'}`;
