import type { Half } from '#almanac';
import type { SessionContent } from '../sessions/session.js';

/** One half-day of a named week. */
export interface TemplateHalf extends SessionContent {
  /** 1 is Monday, 5 Friday. */
  weekday: number;
  half: Half;
}

export interface WeekTemplate {
  id: string;
  cohortId: string;
  name: string;
  /** In order; half-days that are not there are left as they are. */
  halves: TemplateHalf[];
}

export interface AskedApplication {
  /** YYYY-MM-DD, each a Monday. */
  mondays: string[];
  /** Whether half-days that have a session are given the template's. */
  overTaken: boolean;
}
