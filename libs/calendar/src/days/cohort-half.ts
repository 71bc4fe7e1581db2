import type { Half } from '#almanac';

/** Where a promotion is on a half-day; 'holiday' is a public holiday, 'closed' a closure of the school. */
export type CohortPlace = 'school' | 'company' | 'closed' | 'holiday';

export interface CohortHalf {
  /** YYYY-MM-DD, Monday to Friday. */
  day: string;
  half: Half;
  place: CohortPlace;
  /** The holiday's or closure's name, or why the half-day differs from its week. */
  name?: string;
}

/** What somebody may decide for one half-day. */
export const overridePlaces = ['school', 'company', 'closed'] as const;
export type OverridePlace = (typeof overridePlaces)[number];
