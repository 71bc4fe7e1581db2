import { dayRange, longDay, plusDays } from '../../../format/dates';
import { counted } from '../../../format/french';
import type { FloorOccupancy, FloorWeek } from '../calendar-api';

/** What may be lacking: seats for people, or rooms for promotions. */
export type FloorSubject = 'seats' | 'rooms';

/** The tallest figure of each row, so that bars begin at zero and share one measure. */
export interface FloorScale {
  seats: number;
  rooms: number;
  squareMetres: number;
  /** Whether any dedicated room is known: without, nothing can be too many. */
  known: boolean;
}

/** At the fullest half-day of the week, or at one of its ten. */
export function usedOf(week: FloorWeek, subject: FloorSubject, half?: number): number {
  const figures = subject === 'seats' ? week.learners : week.cohorts;
  return half === undefined ? Math.max(0, ...figures) : (figures[half] ?? 0);
}

export const capacityOf = (week: FloorWeek, subject: FloorSubject): number => week[subject];

export const scaleOf = (weeks: readonly FloorWeek[]): FloorScale => ({
  seats: 1.15 * Math.max(1, ...weeks.map((week) => Math.max(usedOf(week, 'seats'), week.seats))),
  rooms: 1.15 * Math.max(1, ...weeks.map((week) => Math.max(usedOf(week, 'rooms'), week.rooms))),
  squareMetres: Math.max(0, ...weeks.map((week) => week.squareMetres)),
  known: weeks.some(({ rooms }) => rooms > 0),
});

/** « Places, 24 – 28 mai 2027 : 33 personnes pour 36 places ». */
export function sayFloor(monday: string, used: number, capacity: number, subject: FloorSubject): string {
  const when = `${dayRange(monday, plusDays(monday, 4))} ${monday.slice(0, 4)}`;
  const held =
    subject === 'seats'
      ? `${counted(used, 'personne')} à l’école pour ${counted(capacity, 'place')}`
      : `${counted(used, 'promotion')} à la fois pour ${counted(capacity, 'salle')}`;
  return `${subject === 'seats' ? 'Places' : 'Salles'}, ${when}\u00a0: ${held}${used > capacity ? ', dépassé' : ''}`;
}

/** The answer that the bars give, as their title. */
export function titleOf({ peak, weeks }: FloorOccupancy): string {
  if (!peak) return 'Personne n’est encore attendu à l’école';
  if (weeks.every(({ rooms }) => rooms === 0))
    return `Au plus ${counted(peak.learners, 'personne')} à l’école en même temps\u00a0; aucune salle dédiée n’est enregistrée`;
  const most = `au plus ${counted(peak.learners, 'personne')} pour ${counted(peak.seats, 'place')}, la semaine du ${longDay(peak.monday)}`;
  const over = [
    peak.weeksOverSeats > 0 && `${counted(peak.weeksOverSeats, 'semaine')} au-delà des places`,
    peak.weeksOverRooms > 0 && `${counted(peak.weeksOverRooms, 'semaine')} au-delà des salles`,
  ].filter(Boolean);
  return over.length === 0 ? `Les salles suffisent\u00a0: ${most}` : `${over.join(', ')}\u00a0: ${most}`;
}
