import { type Half, halfHours, halves } from '#almanac';
import type { Booking } from '#premises';
import type { CohortHalf } from '../days/cohort-half.js';
import { halfKey } from '../days/place-of.rules.js';
import { type Session, subjectOf } from '../sessions/session.js';

/** A half-day with what is known of it, the most telling line first. */
export interface AgendaHalf extends CohortHalf {
  lines: string[];
}

const present = (lines: (string | null | undefined)[]): string[] =>
  lines.filter((line) => !!line) as string[];

/** A promotion's half-days, with what is taught on those at school. */
export function cohortAgenda(planned: readonly CohortHalf[], sessions: readonly Session[]): AgendaHalf[] {
  const taught = new Map(sessions.map((one) => [halfKey(one.day, one.half), one]));
  return planned.map((half) => {
    const session = half.place === 'school' ? taught.get(halfKey(half.day, half.half)) : undefined;
    return {
      ...half,
      lines: session
        ? present([subjectOf(session), session.trainerName, session.roomName, session.note])
        : [],
    };
  });
}

/** A trainer's half-days: what they teach, to whom and where. */
export const trainerAgenda = (sessions: readonly Session[]): AgendaHalf[] =>
  sessions.map((session) => ({
    day: session.day,
    half: session.half,
    place: 'school',
    lines: present([subjectOf(session), session.cohortName, session.roomName, session.note]),
  }));

/** The half-days that a booking touches; an evening counts with the afternoon. */
function halvesOf({ half, begins, ends }: Booking): Half[] {
  if (half) return [half];
  if (begins >= halfHours.afternoon.begins) return ['afternoon'];
  return ends > halfHours.afternoon.begins ? [...halves] : ['morning'];
}

/** A room's half-days: what each is held for, with its hours where they are not the half-day's. */
export function roomAgenda(bookings: readonly Booking[]): AgendaHalf[] {
  const days = new Map<string, AgendaHalf>();
  for (const booking of bookings) {
    const { day, half: whole, begins, ends, purpose } = booking;
    for (const half of halvesOf(booking)) {
      const key = halfKey(day, half);
      const known = days.get(key) ?? { day, half, place: 'school' as const, lines: [] };
      known.lines.push(
        whole
          ? purpose
          : `${purpose}, ${begins.replace(':', '\u00a0h\u00a0')} à ${ends.replace(':', '\u00a0h\u00a0')}`,
      );
      days.set(key, known);
    }
  }
  return [...days.values()];
}
