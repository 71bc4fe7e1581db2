import type { Half } from '../ledger/states.js';

export const PLACES = [
  'school',
  'company',
  'mediation',
  'closed',
  'holiday',
  'leave',
  'host_closed',
  'none',
] as const;
export type Place = (typeof PLACES)[number];

/** Where the school itself says who was there: its sheets. */
export const ON_SHEET: ReadonlySet<Place> = new Set<Place>(['school', 'mediation']);

/** Where a learner is expected for a half-day, and what says so. */
export interface ExpectedPlace {
  learnerId: string;
  day: string;
  half: Half;
  place: Place;
  cohortId: string | null;
  contractId: string | null;
  /** The version of the promotion's calendar that said so; null before the first one. */
  version: number | null;
  /** The holiday's or the closure's name. */
  name?: string | null;
}

/** With whether its half-day has begun on the school's clock. */
export type DatedPlace = ExpectedPlace & { begun: boolean };
