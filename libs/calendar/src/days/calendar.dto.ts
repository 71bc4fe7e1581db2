import { halves } from '#almanac';
import { Amount, Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';
import { overridePlaces } from './cohort-half.js';

export const cohortPlaces = ['school', 'company', 'closed', 'holiday'] as const;

export class CalendarQuery {
  @Day({ label: 'début', optional: true }) from?: string;
  @Day({ label: 'fin', optional: true }) to?: string;
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
  @Whole() revision: number;
}

export class CohortPlanView {
  @Part(() => PlannedCohortView) cohort: PlannedCohortView;
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

export class CohortTimelineView {
  @Part(() => PlannedCohortView) cohort: PlannedCohortView;
  @Part(() => ProgrammeHoursView) hours: ProgrammeHoursView;
  @Parts(() => RunView) runs: RunView[];
}

export class HalfDayAddress {
  @Id() id: string;
  @Day({ label: 'jour' }) day: string;
  @Choice(halves, { label: 'demi-journée', name: 'Half' }) half: 'morning' | 'afternoon';
}

export class HalfDayBody {
  @Choice(overridePlaces, { label: 'lieu', name: 'OverridePlace', nullable: true })
  place: 'school' | 'company' | 'closed' | null;
  @Text({ label: 'raison', nullable: true, max: 200 }) reason: string | null;
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class DecidedHalfView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  @Choice(overridePlaces, { name: 'OverridePlace', nullable: true }) place: string | null;
  @Text({ nullable: true }) reason: string | null;
  @Whole() revision: number;
}
