import type { Half } from '#almanac';
import type { OccurrenceStatus } from './occurrence.rules.js';

/** When on a day: a half-day, or other hours (`half` is null). HH:MM. */
export interface HallHours {
  half: Half | null;
  begins: string;
  ends: string;
}

/** A day (YYYY-MM-DD) and hours of it. */
export interface HallSlot extends HallHours {
  day: string;
}

/** What would do as well: a day, or a weekday (Monday is 1) of the week asked for. */
export interface HallWish extends HallHours {
  day: string | null;
  weekday: number | null;
}

/** One day of a request. */
export interface HallOccurrence extends HallSlot {
  id: string;
  status: OccurrenceStatus;
  /** Why it is refused, or what comes with a proposal. */
  reason: string | null;
  answeredOn: string | null;
  /** What the manager proposes instead; kept once it is taken. */
  alternative: HallSlot | null;
}

export interface HallRequest {
  id: string;
  roomId: string;
  roomName: string;
  purpose: string;
  note: string | null;
  expectedPeople: number;
  askedBy: string;
  askedOn: string;
  /** The day the school was told that nobody answers. */
  unansweredOn: string | null;
  wishes: HallWish[];
  /** By day. */
  occurrences: HallOccurrence[];
}
