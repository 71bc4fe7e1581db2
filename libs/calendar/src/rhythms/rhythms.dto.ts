import { ArrayNotEmpty, ArrayUnique } from 'class-validator';
import { Choice, Day, Id, Part, Parts, Whole } from '#platform';
import { CalendarChangeView, ProgrammeHoursView } from '../days/calendar.dto.js';

/** From Monday on: the place in the list is the ISO day less one. */
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

export class RhythmBody {
  @Day({ label: 'premier lundi' }) fromMonday: string;
  @Whole({ label: 'semaines à l’école', min: 1, max: 52 }) schoolWeeks: number;
  @Whole({ label: 'semaines en structure', min: 0, max: 52 }) companyWeeks: number;
  /** Days spent at school in a week at school; the others are in company. */
  @ArrayNotEmpty({ message: 'Choisissez au moins un jour à l’école.' })
  @ArrayUnique({ message: 'Chaque jour ne se choisit qu’une fois.' })
  @Choice(weekdayNames, { label: 'jours à l’école', name: 'Weekday', many: true })
  schoolDays: string[];
}

export class FrameBody {
  @Whole({ label: 'semaines d’intégration', min: 0, max: 52 }) integrationWeeks: number;
  @Whole({ label: 'semaines de certification', min: 0, max: 52 }) certificationWeeks: number;
}

export class RhythmAddress {
  @Id() id: string;
  @Day({ label: 'premier lundi' }) fromMonday: string;
}

export class RhythmView {
  @Day() fromMonday: string;
  @Whole() schoolWeeks: number;
  @Whole() companyWeeks: number;
  @Choice(weekdayNames, { name: 'Weekday', many: true }) schoolDays: string[];
}

export class FrameView {
  @Whole() integrationWeeks: number;
  @Whole() certificationWeeks: number;
}

export class RhythmsView {
  @Part(() => FrameView) frame: FrameView;
  @Parts(() => RhythmView) rhythms: RhythmView[];
}

export class RhythmConsequencesView {
  @Part(() => ProgrammeHoursView) before: ProgrammeHoursView;
  @Part(() => ProgrammeHoursView) after: ProgrammeHoursView;
  @Part(() => CalendarChangeView) changes: CalendarChangeView;
}
