import { nobody, type PersonalTable } from '#platform';

/** The agreement is between the school and the department: nobody's data. */
export const partnershipPersonalData: PersonalTable[] = [
  nobody('partnership.agreement', 'Convention de partenariat', [
    'name',
    'department',
    'starts_on',
    'ends_on',
    'signed_on',
  ]),
  nobody('partnership.school', 'École', [
    'only_row',
    'name',
    'uai',
    'siret',
    'declaration_number',
    'address',
    'postcode',
    'city',
  ]),
  nobody('partnership.agreement_term', 'Termes de la convention', [
    'key',
    'value',
    'effective_from',
    'source',
  ]),
];
