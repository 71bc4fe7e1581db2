import { type Half, halves } from '#almanac';
import { Choice, Day, Id, Part, Parts, Text, Texts, Whole } from '#platform';
import { type OccurrenceStatus, occurrenceStatuses } from './occurrence.rules.js';

/** The days on which a hall is asked for. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
type Weekday = (typeof weekdays)[number];
/** Monday is 1. */
export const numberOf = (weekday: Weekday): number => weekdays.indexOf(weekday) + 1;

const HOUR = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, patternSays: 'écrivez une heure comme 18:30.' };

/** A half-day, or other hours of the day. */
export class HoursBody {
  @Choice(halves, { label: 'demi-journée', name: 'Half', optional: true }) half?: Half;
  @Text({ label: 'heure de début', optional: true, ...HOUR }) begins?: string;
  @Text({ label: 'heure de fin', optional: true, ...HOUR }) ends?: string;
}

export class HallWishBody extends HoursBody {
  @Day({ label: 'jour', optional: true }) day?: string;
  @Choice(weekdays, { label: 'jour de la semaine', name: 'Weekday', optional: true }) weekday?: Weekday;
}

export class HallRequestBody extends HoursBody {
  @Id({ label: 'salle' }) roomId: string;
  @Text({ label: 'objet', max: 160 }) purpose: string;
  @Text({ label: 'précision', max: 500, optional: true }) note?: string;
  @Whole({ label: 'personnes attendues', min: 1, max: 5000 }) expectedPeople: number;
  @Day({ label: 'premier jour' }) firstDay: string;
  @Day({ label: 'dernier jour', optional: true }) lastDay?: string;
  @Choice(weekdays, { label: 'jours de la semaine', name: 'Weekday', many: true }) weekdays: Weekday[];
  @Parts(() => HallWishBody, { label: 'souhaits de rechange', max: 5 }) wishes: HallWishBody[];
}

export class HallDatesQuery extends HoursBody {
  @Day({ label: 'premier jour' }) firstDay: string;
  @Day({ label: 'dernier jour', optional: true }) lastDay?: string;
  /** Separated by commas. */
  @Text({ label: 'jours de la semaine', optional: true, max: 60 }) weekdays?: string;
}

export class SkippedDayView {
  @Day() day: string;
  @Text() why: string;
}

export class HallDatesView {
  @Texts() days: string[];
  @Parts(() => SkippedDayView) skipped: SkippedDayView[];
}

export class HallSlotView {
  @Day() day: string;
  @Choice(halves, { name: 'Half', nullable: true }) half: Half | null;
  @Text() begins: string;
  @Text() ends: string;
}

export class HallOccurrenceView extends HallSlotView {
  @Id() id: string;
  @Choice(occurrenceStatuses, { name: 'OccurrenceStatus' }) status: OccurrenceStatus;
  @Text() statusLabel: string;
  @Text({ nullable: true }) reason: string | null;
  @Day({ nullable: true }) answeredOn: string | null;
  @Part(() => HallSlotView, { nullable: true }) alternative: HallSlotView | null;
}

export class HallRequestView {
  @Id() id: string;
  @Id() roomId: string;
  @Text() roomName: string;
  @Text() purpose: string;
  @Text({ nullable: true }) note: string | null;
  @Whole() expectedPeople: number;
  @Text() askedByName: string;
  @Day() askedOn: string;
  @Day({ nullable: true }) unansweredOn: string | null;
  @Texts() wishes: string[];
  @Parts(() => HallOccurrenceView) occurrences: HallOccurrenceView[];
}

export class HallRequestPage {
  @Parts(() => HallRequestView) requests: HallRequestView[];
  @Id({ nullable: true }) next: string | null;
}

export class HallRequestId {
  @Id() id: string;
}
