import { Day, Flag, Id, Part, Parts, Text, Texts, Whole } from '#platform';
import { ProgrammeHoursView } from '../days/calendar.dto.js';
import { ToldView } from '../versions/versions.dto.js';

export class ClosureConsequencesQuery {
  /** The closure that would change; none for a new one. */
  @Id({ label: 'fermeture', optional: true }) closureId?: string;
  @Day({ label: 'premier jour' }) firstDay: string;
  @Day({ label: 'dernier jour' }) lastDay: string;
  @Flag({ label: 'fermeture de l’école' }) applies: boolean;
}

/** What a closure changes for one promotion. */
export class ClosureConsequence {
  @Id() cohortId: string;
  @Text() cohortName: string;
  /** Published half-days at school that become closed. */
  @Whole() closedHalfDays: number;
  /** Closed half-days that are at school again. */
  @Whole() openedHalfDays: number;
  @Texts() days: string[];
  @Part(() => ProgrammeHoursView) hours: ProgrammeHoursView;
  @Part(() => ProgrammeHoursView) hoursBefore: ProgrammeHoursView;
  @Part(() => ToldView) told: ToldView;
}

export class ClosureConsequencesView {
  @Parts(() => ClosureConsequence) cohorts: ClosureConsequence[];
}
