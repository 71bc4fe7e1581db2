import { Day, Id, Part, Whole } from '#platform';
import { ProgrammeHoursView } from '../days/calendar.dto.js';

export class RhythmBody {
  @Day({ label: 'premier lundi' }) fromMonday: string;
  @Whole({ label: 'semaines à l’école', min: 1, max: 52 }) schoolWeeks: number;
  @Whole({ label: 'semaines en structure', min: 0, max: 52 }) companyWeeks: number;
}

export class RhythmAddress {
  @Id() id: string;
  @Day({ label: 'premier lundi' }) fromMonday: string;
}

export class RhythmView {
  @Day() fromMonday: string;
  @Whole() schoolWeeks: number;
  @Whole() companyWeeks: number;
}

export class CalendarChangeView {
  @Whole() days: number;
  @Whole() halfDays: number;
  @Day({ nullable: true }) firstDay: string | null;
  @Day({ nullable: true }) lastDay: string | null;
}

export class RhythmConsequencesView {
  @Part(() => ProgrammeHoursView) before: ProgrammeHoursView;
  @Part(() => ProgrammeHoursView) after: ProgrammeHoursView;
  @Part(() => CalendarChangeView) changes: CalendarChangeView;
}
