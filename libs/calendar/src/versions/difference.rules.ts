import { Temporal } from 'temporal-polyfill';
import { halves, weekOf } from '#almanac';
import type { CohortHalf, CohortPlace } from '../days/cohort-half.js';
import { halfKey } from '../days/place-of.rules.js';

/** A week that reads otherwise in another calendar, both ways in French words. */
export interface WeekDifference {
  monday: string;
  before: string;
  after: string;
  /** How many of its half-days differ. */
  halfDays: number;
}

const WORDS: Record<CohortPlace, string> = {
  school: 'École',
  company: 'Structure',
  closed: 'École fermée',
  holiday: 'Férié',
};
const NOTHING = 'Rien';
const DAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.'];

/** The weeks whose half-days differ between two calendars of a promotion, in order. */
export function weekDifferences(
  before: readonly CohortHalf[],
  after: readonly CohortHalf[],
): WeekDifference[] {
  const [old, fresh] = [byWeek(before), byWeek(after)];
  const mondays = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return mondays.flatMap((monday) => {
    const [was, is] = [tenPlaces(old.get(monday)), tenPlaces(fresh.get(monday))];
    const halfDays = was.filter((place, index) => place !== is[index]).length;
    return halfDays === 0 ? [] : [{ monday, before: inWords(was), after: inWords(is), halfDays }];
  });
}

type Ten = readonly (CohortPlace | undefined)[];

function byWeek(calendar: readonly CohortHalf[]): Map<string, Map<string, CohortPlace>> {
  const weeks = new Map<string, Map<string, CohortPlace>>();
  for (const { day, half, place } of calendar) {
    const date = Temporal.PlainDate.from(day);
    const monday = weekOf(date).toString();
    const week = weeks.get(monday) ?? new Map<string, CohortPlace>();
    week.set(halfKey(String(date.dayOfWeek - 1), half), place);
    weeks.set(monday, week);
  }
  return weeks;
}

const tenPlaces = (week: ReadonlyMap<string, CohortPlace> | undefined): Ten =>
  DAYS.flatMap((_, day) => halves.map((half) => week?.get(halfKey(String(day), half))));

/** « École », or « École lun.-mar., structure mer.-ven. »; public holidays are left out of a week that holds something else. */
export function inWords(places: Ten): string {
  const told = places.some((place) => place && place !== 'holiday')
    ? places.map((place, index) => (place === 'holiday' ? neighbour(places, index) : place))
    : places;
  const runs: { place: CohortPlace | undefined; first: number; last: number }[] = [];
  told.forEach((place, index) => {
    const run = runs.at(-1);
    if (run && run.place === place) run.last = index;
    else runs.push({ place, first: index, last: index });
  });
  const word = (place: CohortPlace | undefined) => (place ? WORDS[place] : NOTHING);
  if (runs.length === 1) return word(runs[0]!.place);
  return runs
    .filter(({ place }) => place)
    .map(({ place, first, last }) => `${word(place)} ${span(first, last)}`)
    .join(', ');
}

const neighbour = (places: Ten, index: number): CohortPlace | undefined =>
  places.slice(0, index).findLast((place) => place && place !== 'holiday') ??
  places.slice(index).find((place) => place && place !== 'holiday');

function span(first: number, last: number): string {
  const [from, to] = [Math.floor(first / 2), Math.floor(last / 2)];
  const begins = `${DAYS[from]}${first % 2 === 1 ? ' après-midi' : ''}`;
  const ends = `${DAYS[to]}${last % 2 === 0 ? ' matin' : ''}`;
  if (from === to) return first === last && first % 2 === 1 ? begins : ends;
  return `${begins}-${ends}`;
}
