import { nobody, type PersonalTable } from '#platform';

/** A promotion's calendar: nobody's data. */
export const calendarPersonalData: PersonalTable[] = [
  nobody('calendar.version', 'Versions du calendrier', [
    'number',
    'effective_from',
    'origin',
    'note',
    'rhythms',
    'integration_weeks',
    'certification_weeks',
  ]),
  nobody('calendar.version_week', 'Semaines publiées', ['number', 'monday', 'places', 'locked']),
  nobody('calendar.version_half', 'Demi-journées décidées', ['number', 'day', 'half', 'place', 'reason']),
  nobody('calendar.planning', 'Calendriers demandés au planificateur', [
    'asked',
    'problem',
    'status',
    'run',
    'progress',
    'proposals',
    'conflict',
    'failure',
    'adoption',
  ]),
  nobody('calendar.draft', 'Brouillons du calendrier', [
    'revision',
    'based_on',
    'plan',
    'origin',
    'previous',
  ]),
];
