import { Temporal } from 'temporal-polyfill';
import { halves, weekOf } from '#almanac';
import { isOpenOn, type Room } from '#premises';
import type { CohortHalf } from '../days/cohort-half.js';

/** A promotion as the floor sees it. */
export interface FloorCohort {
  id: string;
  calendar: readonly CohortHalf[];
  /** How many people it seats on a day (YYYY-MM-DD). */
  learnersOn: (day: string) => number;
}

/** A week on the school's own floor; ten figures a list, Monday morning first. */
export interface FloorWeek {
  monday: string;
  learners: number[];
  cohorts: number[];
  /** The promotions at school at the fullest half-day. */
  cohortIds: string[];
  /** Of the dedicated rooms, on the day of the week on which they are fewest. */
  seats: number;
  rooms: number;
  squareMetres: number;
}

/** The fullest week of all, and how many weeks go past what there is. */
export interface FloorPeak {
  monday: string;
  learners: number;
  seats: number;
  weeksOverSeats: number;
  weeksOverRooms: number;
}

const TEN = Array.from({ length: 10 }, () => 0);

export const learnersIn = ({ learners }: FloorWeek): number => Math.max(...learners);
export const cohortsIn = ({ cohorts }: FloorWeek): number => Math.max(...cohorts);
export const isOverSeats = (week: FloorWeek): boolean => learnersIn(week) > week.seats;
/** Each promotion needs a room of its own. */
export const isOverRooms = (week: FloorWeek): boolean => cohortsIn(week) > week.rooms;

/**
 * How many people, and how many promotions, are at school in each week that any of them touches, beside the dedicated
 * rooms; the shared hall is nobody's by right and counts nowhere.
 */
export function occupancyOf(cohorts: readonly FloorCohort[], rooms: readonly Room[]): FloorWeek[] {
  const dedicated = rooms.filter(({ kind }) => kind === 'dedicated');
  const weeks = new Map<string, FloorWeek & { fullest: Map<number, string[]> }>();
  for (const { id, calendar, learnersOn } of cohorts) {
    for (const { day, half, place } of calendar) {
      const date = Temporal.PlainDate.from(day);
      const monday = weekOf(date).toString();
      const week = weeks.get(monday) ?? emptyWeek(monday, dedicated);
      weeks.set(monday, week);
      if (place !== 'school') continue;
      const index = (date.dayOfWeek - 1) * 2 + halves.indexOf(half);
      week.learners[index]! += learnersOn(day);
      week.cohorts[index]! += 1;
      week.fullest.set(index, [...(week.fullest.get(index) ?? []), id]);
    }
  }
  return [...weeks.values()]
    .sort((a, b) => (a.monday < b.monday ? -1 : 1))
    .map(({ fullest, ...week }) => ({
      ...week,
      cohortIds: fullest.get(week.learners.indexOf(learnersIn(week))) ?? [],
    }));
}

function emptyWeek(monday: string, dedicated: readonly Room[]) {
  const days = [0, 1, 2, 3, 4].map((days) => Temporal.PlainDate.from(monday).add({ days }).toString());
  const [open] = days
    .map((day) => dedicated.filter((room) => isOpenOn(room, day)))
    .sort((a, b) => seatsOf(a) - seatsOf(b));
  return {
    monday,
    learners: [...TEN],
    cohorts: [...TEN],
    cohortIds: [],
    fullest: new Map<number, string[]>(),
    seats: seatsOf(open!),
    rooms: open!.length,
    squareMetres: open!.reduce((sum, room) => sum + room.squareMetres, 0),
  };
}

const seatsOf = (rooms: readonly Room[]): number => rooms.reduce((sum, { seats }) => sum + seats, 0);

/** Undefined while nobody is at school. */
export function peakOf(weeks: readonly FloorWeek[]): FloorPeak | undefined {
  const fullest = weeks.reduce<FloorWeek | undefined>(
    (most, week) => (!most || learnersIn(week) > learnersIn(most) ? week : most),
    undefined,
  );
  if (!fullest || learnersIn(fullest) === 0) return undefined;
  return {
    monday: fullest.monday,
    learners: learnersIn(fullest),
    seats: fullest.seats,
    weeksOverSeats: weeks.filter(isOverSeats).length,
    weeksOverRooms: weeks.filter(isOverRooms).length,
  };
}

/**
 * How many people a promotion seats on a day: those enrolled, or its full capacity before anybody is.
 */
export function learnersOn(
  day: string,
  enrolments: readonly { entryOn: string; exitOn: string | null }[],
  capacity: number,
): number {
  if (enrolments.length === 0) return capacity;
  return enrolments.filter(({ entryOn, exitOn }) => entryOn <= day && (exitOn === null || day <= exitOn))
    .length;
}
