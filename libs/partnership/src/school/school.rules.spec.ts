import { refusalsToSchool } from './school.rules.js';

const school = { uai: '0410001D', siret: '73282932000074', declarationNumber: '24410012341' };
const codes = (given: Partial<typeof school>) =>
  refusalsToSchool({ ...school, ...given }).map(({ code }) => code);

describe('refusalsToSchool', () => {
  it.each([
    [{}, []],
    [{ uai: '041 0001 d', siret: '732 829 320 00074' }, []],
    [{ uai: '0951099D' }, []],
    [{ uai: '0951099E' }, ['school.uai_invalid']],
    [{ siret: '73282932000079' }, ['school.siret_invalid']],
    [
      { uai: '951099D', siret: '1234', declarationNumber: '12' },
      ['school.uai_invalid', 'school.siret_invalid', 'school.declaration_invalid'],
    ],
    [{ declarationNumber: '' }, []],
  ])('%j', (given, expected) => expect(codes(given)).toEqual(expected));
});
