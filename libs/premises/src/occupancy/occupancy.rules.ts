import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, daysFrom, type Half, halfHours, halves } from '#almanac';
import type { Booking } from '../bookings/booking.js';
import type { Room } from '../rooms/room.js';
import { isOpenOn } from '../rooms/room.rules.js';

/** Monday to Friday of the range less closed days. Days are YYYY-MM-DD. */
export const openDays = (closed: ReadonlyMap<string, ClosedDay>, from: string, to: string): string[] =>
  daysFrom(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))
    .filter((date) => date.dayOfWeek <= 5 && !closed.has(date.toString()))
    .map(String);

/** The half-days that a booking takes; none for an evening. */
export const halvesTaken = ({ begins, ends }: Pick<Booking, 'begins' | 'ends'>): Half[] =>
  halves.filter((half) => begins < halfHours[half].ends && ends > halfHours[half].begins);

/** Square metres times half-days: what the dedicated rooms offer on those days, and what is taken of it. */
export interface Occupancy {
  used: number;
  offered: number;
}

/** What the dedicated rooms offer over those days: their square metres, morning and afternoon. */
export const offeredOver = (rooms: readonly Room[], days: readonly string[]): number =>
  dedicated(rooms).reduce(
    (sum, room) => sum + room.squareMetres * halves.length * days.filter((day) => isOpenOn(room, day)).length,
    0,
  );

/** How full the dedicated rooms are over those days; a half-day counts once, however many bookings share it. */
export function occupancyOf(
  rooms: readonly Room[],
  bookings: readonly Booking[],
  days: readonly string[],
): Occupancy {
  const counted = new Set(days);
  const taken = new Set(
    bookings
      .filter(({ day }) => counted.has(day))
      .flatMap((booking) => halvesTaken(booking).map((half) => `${booking.roomId} ${booking.day} ${half}`)),
  );
  const metres = new Map(dedicated(rooms).map(({ id, squareMetres }) => [id, squareMetres]));
  const used = [...taken].reduce((sum, key) => sum + (metres.get(key.slice(0, key.indexOf(' '))) ?? 0), 0);
  return { used, offered: offeredOver(rooms, days) };
}

/** The dedicated square metres that the school has on a day. */
export const squareMetresOn = (rooms: readonly Room[], day: string): number =>
  dedicated(rooms)
    .filter((room) => isOpenOn(room, day))
    .reduce((sum, { squareMetres }) => sum + squareMetres, 0);

const dedicated = (rooms: readonly Room[]) => rooms.filter(({ kind }) => kind === 'dedicated');
