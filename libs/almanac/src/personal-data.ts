import { nobody, type PersonalTable } from '#platform';

/** The school's closures: nobody's data. */
export const almanacPersonalData: PersonalTable[] = [
  nobody('almanac.closure', 'Fermetures', [
    'kind',
    'name',
    'first_day',
    'last_day',
    'applies',
    'confirmed',
    'source',
  ]),
  nobody('almanac.closure_change', 'Fermetures changées', ['before']),
];
