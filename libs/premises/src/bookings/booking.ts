import type { Half } from '#almanac';

export const bookingSources = ['session', 'hall_request', 'event'] as const;
export type BookingSource = (typeof bookingSources)[number];

/** A half-day at the school's hours, or other hours of the day (HH:MM), such as an evening's. */
export type BookedTime = { half: Half } | { half?: undefined; begins: string; ends: string };

/** What somebody asks a room for. */
export type AskedBooking = BookedTime & {
  roomId: string;
  /** YYYY-MM-DD */
  day: string;
  /** What for, as others read it: « Développement web, Promotion 3 ». */
  purpose: string;
  source: BookingSource;
  /** The session, the occurrence of a request, or the event. */
  reference: string;
};

/** A room that is held. */
export interface Booking {
  id: string;
  roomId: string;
  /** YYYY-MM-DD */
  day: string;
  /** Null for other hours than a half-day's. */
  half: Half | null;
  /** HH:MM on the school's clock. */
  begins: string;
  ends: string;
  purpose: string;
  source: BookingSource;
  reference: string;
}
