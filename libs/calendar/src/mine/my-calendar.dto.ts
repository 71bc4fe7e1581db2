import { halves } from '#almanac';
import { Choice, Day, Id, Parts, Text } from '#platform';
import { cohortPlaces } from '../days/calendar.dto.js';

const expectedPlaces = [...cohortPlaces, 'leave', 'host_closed', 'none'] as const;

export class MyCalendarQuery {
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
  @Day({ label: 'début', optional: true }) from?: string;
  @Day({ label: 'fin', optional: true }) to?: string;
}

export class ExpectedHalfView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  @Choice(expectedPlaces, { name: 'ExpectedPlace' }) place: string;
  @Id({ nullable: true }) contractId: string | null;
  @Text({ optional: true }) name?: string;
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

export class MyCalendarView {
  @Day() from: string;
  @Day() to: string;
  @Parts(() => PersonCalendarView) people: PersonCalendarView[];
}
