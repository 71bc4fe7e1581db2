import { nobody, type PersonalTable } from '#platform';

/** Promotions and what they prepare for: nobody's data. */
export const cohortsPersonalData: PersonalTable[] = [
  nobody('cohorts.certification', 'Certifications', [
    'rncp_code',
    'title',
    'level',
    'trade',
    'registered_from',
    'registered_until',
  ]),
  nobody('cohorts.cohort', 'Promotions', [
    'number',
    'name',
    'starts_on',
    'ends_on',
    'capacity_min',
    'capacity_max',
    'school_hours',
    'half_day_minutes',
  ]),
];
