import type { Half } from '#almanac';
import type { OverridePlace } from '../days/cohort-half.js';
import type { Rhythm } from '../rhythms/rhythm.rules.js';

/** One week of a promotion, before closures. */
export interface PlannedWeek {
  /** YYYY-MM-DD, a Monday. */
  monday: string;
  /** Ten letters, Monday morning first: S at school, C in company, - nothing. */
  places: string;
  /** Whether somebody wants it so: neither a rhythm nor a proposal changes it. */
  locked: boolean;
}

/** A half-day decided apart from its week. */
export interface DecidedHalf {
  day: string;
  half: Half;
  place: OverridePlace;
  reason: string | null;
}

/** What says where a promotion is, besides closures. */
export interface Plan {
  weeks: readonly PlannedWeek[];
  decided: readonly DecidedHalf[];
}

/** A plan as it was made known. */
export interface NumberedPlan extends Plan {
  /** The version's number; 0 while nothing is published. */
  number: number;
}

/** Weeks at school whatever the rhythm: the first ones of the training, and the last ones. */
export interface Frame {
  integrationWeeks: number;
  certificationWeeks: number;
}

/** A plan with what its weeks were made from. */
export interface FullPlan extends Plan {
  frame: Frame;
  /** The oldest first. */
  rhythms: readonly Rhythm[];
}

export const noPlan: FullPlan = {
  frame: { integrationWeeks: 0, certificationWeeks: 0 },
  rhythms: [],
  weeks: [],
  decided: [],
};
