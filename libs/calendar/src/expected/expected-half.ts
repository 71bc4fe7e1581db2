import type { Half } from '#almanac';
import type { ExpectedPlace } from './expected-place.rules.js';

/** Where one learner is expected on one half-day. */
export interface ExpectedHalf {
  learnerId: string;
  /** YYYY-MM-DD, Monday to Friday. */
  day: string;
  half: Half;
  place: ExpectedPlace;
  cohortId: string;
  /** The contract that binds on that day, wherever the learner is. */
  contractId: string | null;
  /** The promotion's published version that says so; null before the first one. */
  version: number | null;
  /** The holiday's or closure's name, or why the half-day differs from the rhythm. */
  name?: string;
}
