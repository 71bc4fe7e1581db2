import { nobody, type PersonalTable } from '#platform';

/** A promotion's calendar: nobody's data. */
export const calendarPersonalData: PersonalTable[] = [
  nobody('calendar.rhythm', 'Rythmes', ['from_monday', 'school_weeks', 'company_weeks']),
  nobody('calendar.day_override', 'Demi-journées décidées', ['day', 'half', 'revision', 'place', 'reason']),
];
