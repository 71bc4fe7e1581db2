import { Choice, Day, Flag, Id, Part, Parts, Text, Texts, Whole } from '#platform';
import { CalendarChangeView, CalendarStandingView, ProgrammeHoursView } from '../days/calendar.dto.js';
import { conflictKinds } from './conflict.js';

export class DraftedCohortView {
  @Id() id: string;
  @Whole() number: number;
  @Text() name: string;
}

export class CohortConsequencesView {
  @Part(() => DraftedCohortView) cohort: DraftedCohortView;
  @Part(() => CalendarStandingView) standing: CalendarStandingView;
  @Part(() => ProgrammeHoursView) hours: ProgrammeHoursView;
  @Part(() => ProgrammeHoursView) publishedHours: ProgrammeHoursView;
  @Part(() => CalendarChangeView) changes: CalendarChangeView;
  /** Whose days change. */
  @Whole() learners: number;
  @Whole() hosts: number;
  @Whole() tutors: number;
}

export class CalendarConflictView {
  @Choice(conflictKinds, { name: 'CalendarConflictKind' }) kind: string;
  /** Of its first week; null when it is about the whole training. */
  @Day({ nullable: true }) monday: string | null;
  @Texts() cohortIds: string[];
  @Text() message: string;
  /** Whether the published calendars run into it too. */
  @Flag() alreadyPublished: boolean;
}

export class CalendarConsequencesView {
  /** Of the promotions whose draft is open. */
  @Parts(() => CohortConsequencesView) cohorts: CohortConsequencesView[];
  @Parts(() => CalendarConflictView) conflicts: CalendarConflictView[];
}
