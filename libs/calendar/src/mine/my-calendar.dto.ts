import { halves } from '#almanac';
import { Choice, Day, Id, Part, Parts, Text } from '#platform';
import { cohortPlaces } from '../days/calendar.dto.js';

const expectedPlaces = [...cohortPlaces, 'mediation', 'leave', 'host_closed', 'none'] as const;

export class MyCalendarQuery {
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
  @Day({ label: 'début', optional: true }) from?: string;
  @Day({ label: 'fin', optional: true }) to?: string;
}

/** What is taught on a half-day at school. */
export class TaughtView {
  @Text() subject: string;
  @Text({ nullable: true, label: 'formateur' }) trainer: string | null;
  @Text({ nullable: true, label: 'salle' }) room: string | null;
  @Text({ nullable: true }) note: string | null;
}

export class ExpectedHalfView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  @Choice(expectedPlaces, { name: 'ExpectedPlace' }) place: string;
  @Id({ nullable: true }) contractId: string | null;
  @Text({ optional: true }) name?: string;
  /** At school, once a session is placed there. */
  @Part(() => TaughtView, { optional: true }) session?: TaughtView;
}

export class CalendarHostView {
  @Id() contractId: string;
  @Text() hostName: string;
  @Text() city: string;
}

export class PersonCalendarView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Parts(() => CalendarHostView) hosts: CalendarHostView[];
  @Parts(() => ExpectedHalfView) halfDays: ExpectedHalfView[];
}

export class HalfHoursView {
  @Choice(halves, { name: 'Half' }) half: string;
  /** HH:MM */
  @Text() begins: string;
  @Text() ends: string;
}

export class MyCalendarView {
  @Day() from: string;
  @Day() to: string;
  /** Where school half-days are spent, with its address. */
  @Text() schoolPlace: string;
  @Parts(() => HalfHoursView) schoolHours: HalfHoursView[];
  @Parts(() => PersonCalendarView) people: PersonCalendarView[];
}
