import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, Closures, weekOf } from '#almanac';
import { Database } from '#platform';
import type { Booking } from '../bookings/booking.js';
import { Bookings } from '../bookings/bookings.service.js';
import type { OccurrenceStatus, RefusalKind } from '../hall/occurrence.rules.js';
import { Rooms } from '../rooms/rooms.service.js';
import { type Occupancy, occupancyOf, openDays, squareMetresOn } from './occupancy.rules.js';

/** Weeks told beside the one shown. */
const WEEKS_BEFORE = 7;

export interface WeekOccupancy {
  monday: string;
  /** Six days, Monday to Saturday. */
  bookings: Booking[];
  closed: { day: string; name: string }[];
  /** The dedicated square metres on the Monday. */
  squareMetres: number;
  /** Week by week, the one shown last. */
  weeks: (Occupancy & { monday: string })[];
}

/** What the hall's manager answered, date by date. */
export interface HallFigures {
  asked: number;
  byStatus: Partial<Record<OccurrenceStatus, number>>;
  refusals: { kind: RefusalKind; count: number }[];
}

/** How the rooms are used, week by week, and what became of what was asked of the hall. */
@Injectable()
export class RoomOccupancy {
  constructor(
    private readonly database: Database,
    private readonly closures: Closures,
    private readonly rooms: Rooms,
    private readonly bookings: Bookings,
  ) {}

  /** The week of that day (YYYY-MM-DD). Three statements. */
  async week(day: string): Promise<WeekOccupancy> {
    const monday = weekOf(Temporal.PlainDate.from(day));
    const first = monday.subtract({ weeks: WEEKS_BEFORE });
    const saturday = monday.add({ days: 5 });
    const [from, to] = [first.toString(), saturday.toString()];
    const [rooms, bookings, closed] = await Promise.all([
      this.rooms.all(),
      this.bookings.between(from, to),
      this.closures.closedDays(from, to),
    ]);
    const weeks = Array.from({ length: WEEKS_BEFORE + 1 }, (_, rank) => {
      const start = first.add({ weeks: rank });
      const days = openDays(closed, start.toString(), start.add({ days: 4 }).toString());
      return { monday: start.toString(), ...occupancyOf(rooms, bookings, days) };
    });
    return {
      monday: monday.toString(),
      bookings: bookings.filter((one) => one.day >= monday.toString()),
      closed: named(closed, monday.toString()),
      squareMetres: squareMetresOn(rooms, monday.toString()),
      weeks,
    };
  }

  /** Every date ever asked of a hall since that day. Two statements. */
  async hallSince(day: string): Promise<HallFigures> {
    const rows = await this.database.query<{
      status: OccurrenceStatus;
      kind: RefusalKind | null;
      count: number;
    }>(
      `SELECT status, reason_kind AS kind, count(*)::int AS count FROM premises.hall_request_fact
       WHERE asked_on >= $1 GROUP BY status, reason_kind ORDER BY count DESC, reason_kind`,
      [day],
    );
    const byStatus: HallFigures['byStatus'] = {};
    for (const { status, count } of rows) byStatus[status] = (byStatus[status] ?? 0) + count;
    return {
      asked: rows.reduce((sum, { count }) => sum + count, 0),
      byStatus,
      refusals: rows.flatMap(({ kind, count }) => (kind ? [{ kind, count }] : [])),
    };
  }
}

const named = (closed: ReadonlyMap<string, ClosedDay>, from: string) =>
  [...closed].filter(([day]) => day >= from).map(([day, { name }]) => ({ day, name }));
