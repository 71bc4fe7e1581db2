import { type Half, halves } from '#almanac';
import { Choice, Day, Id, Parts, Text, Whole } from '#platform';
import { type BookingSource, bookingSources } from '../bookings/booking.js';
import { type OccurrenceStatus, occurrenceStatuses } from '../hall/occurrence.rules.js';

export class WeekQuery {
  @Day({ label: 'jour' }) day: string;
}

export class BookingView {
  @Id() id: string;
  @Id() roomId: string;
  @Day() day: string;
  @Choice(halves, { name: 'Half', nullable: true }) half: Half | null;
  @Text() begins: string;
  @Text() ends: string;
  /** The half-days it takes; none for an evening. */
  @Choice(halves, { name: 'Half', many: true }) takes: Half[];
  @Text() purpose: string;
  @Choice(bookingSources, { name: 'BookingSource' }) source: BookingSource;
  @Id() reference: string;
}

export class ClosedDayView {
  @Day() day: string;
  @Text() name: string;
}

export class OccupiedWeekView {
  @Day() monday: string;
  /** Square metres times half-days. */
  @Whole() used: number;
  @Whole() offered: number;
}

export class WeekOccupancyView {
  @Day() monday: string;
  @Parts(() => BookingView) bookings: BookingView[];
  @Parts(() => ClosedDayView) closed: ClosedDayView[];
  @Whole() squareMetres: number;
  @Parts(() => OccupiedWeekView) weeks: OccupiedWeekView[];
}

export class HallStatusCount {
  @Choice(occurrenceStatuses, { name: 'OccurrenceStatus' }) status: OccurrenceStatus;
  @Text() label: string;
  @Whole() count: number;
}

export class HallRefusalCount {
  @Text() label: string;
  @Whole() count: number;
}

export class HallFiguresView {
  /** The first day counted: the agreement's. */
  @Day() from: string;
  @Whole() asked: number;
  @Parts(() => HallStatusCount) statuses: HallStatusCount[];
  @Parts(() => HallRefusalCount) refusals: HallRefusalCount[];
}
