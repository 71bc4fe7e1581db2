import { halves } from '#almanac';
import { Amount, Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';

/** What is asked for: what was made known, or what is being prepared. */
export const calendarPlans = ['published', 'draft'] as const;

export const cohortPlaces = ['school', 'company', 'closed', 'holiday'] as const;

export class CalendarQuery {
  @Day({ label: 'début', optional: true }) from?: string;
  @Day({ label: 'fin', optional: true }) to?: string;
  @Choice(calendarPlans, { label: 'calendrier', name: 'CalendarPlan', optional: true })
  plan?: 'published' | 'draft';
}

export class CalendarPlanQuery {
  @Choice(calendarPlans, { label: 'calendrier', name: 'CalendarPlan', optional: true })
  plan?: 'published' | 'draft';
}

export class ProgrammeHoursView {
  @Whole() schoolHalfDays: number;
  @Whole() schoolMinutes: number;
  @Whole() companyHalfDays: number;
  @Whole() targetMinutes: number;
  @Whole() differenceMinutes: number;
  @Amount({ nullable: true }) schoolShare: number | null;
  @Flag({ nullable: true }) reachesFloor: boolean | null;
}

export class PlannedCohortView {
  @Id() id: string;
  @Whole() number: number;
  @Text() name: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Whole() schoolHours: number;
}

export class PlannedHalfView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  @Choice(cohortPlaces, { name: 'CohortPlace' }) place: string;
  @Text({ optional: true }) name?: string;
  @Choice(cohortPlaces, { name: 'CohortPlace', nullable: true }) otherwise: string | null;
  @Flag() decided: boolean;
}

/** Where the promotion's calendar stands between what was made known and what is being prepared. */
export class CalendarStandingView {
  /** The newest published version, 0 for none. */
  @Whole() version: number;
  /** Whether a draft waits to be published. */
  @Flag() draftOpen: boolean;
  /** To be given back with the next change of the draft. */
  @Whole() revision: number;
}

export class CohortPlanView {
  @Part(() => PlannedCohortView) cohort: PlannedCohortView;
  @Part(() => CalendarStandingView) standing: CalendarStandingView;
  @Part(() => ProgrammeHoursView) hours: ProgrammeHoursView;
  @Parts(() => PlannedHalfView) halfDays: PlannedHalfView[];
}

export class RunView {
  @Choice(cohortPlaces, { name: 'CohortPlace' }) place: string;
  @Text({ optional: true }) name?: string;
  @Day() firstDay: string;
  @Choice(halves, { name: 'Half' }) firstHalf: string;
  @Day() lastDay: string;
  @Choice(halves, { name: 'Half' }) lastHalf: string;
}

export class PlannedWeekView {
  @Day() monday: string;
  /** Ten letters before closures, Monday morning first: S at school, C in company, - nothing. */
  @Text() places: string;
  @Flag() locked: boolean;
}

export class WeekDifferenceView {
  @Day() monday: string;
  /** French words. */
  @Text() before: string;
  @Text() after: string;
  @Whole() halfDays: number;
}

export class CohortTimelineView {
  @Part(() => PlannedCohortView) cohort: PlannedCohortView;
  @Part(() => CalendarStandingView) standing: CalendarStandingView;
  @Part(() => ProgrammeHoursView) hours: ProgrammeHoursView;
  @Parts(() => RunView) runs: RunView[];
  @Parts(() => PlannedWeekView) weeks: PlannedWeekView[];
  /** Weeks that differ from the published calendar; none when that is what was asked for. */
  @Parts(() => WeekDifferenceView) differences: WeekDifferenceView[];
}

export class CalendarChangeView {
  @Whole() days: number;
  @Whole() halfDays: number;
  @Day({ nullable: true }) firstDay: string | null;
  @Day({ nullable: true }) lastDay: string | null;
}

export class CalendarDifferenceView extends CalendarChangeView {
  @Parts(() => WeekDifferenceView) weeks: WeekDifferenceView[];
}
