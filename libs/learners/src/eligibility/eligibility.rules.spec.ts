import { Temporal } from 'temporal-polyfill';
import type { DiplomaLevel } from '../import/level.rules.js';
import { type Candidate, isWaivable, programmeAudience, refusalsOfEligibility } from './eligibility.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const terms = { ...programmeAudience, referenceDate: day('2025-09-01') };
const candidate = (given: Partial<Candidate> = {}): Candidate => ({
  birthDate: day('2005-03-12'),
  level: 4,
  validatedYears: 0,
  hasLegalRepresentative: false,
  ...given,
});
const codes = (given: Partial<Candidate>, at = terms) =>
  refusalsOfEligibility(candidate(given), at).map((refusal) => refusal.code);

describe('age of the programme, on the reference date', () => {
  it.each([
    ['2009-09-02', ['eligibility.too_young']],
    ['2009-09-01', []],
    ['1996-09-02', []],
    ['1996-09-01', ['eligibility.too_old']],
  ])('born %s', (birth, expected) =>
    expect(codes({ birthDate: day(birth), hasLegalRepresentative: true })).toEqual(expected),
  );

  it('follows the terms, not a constant', () =>
    expect(codes({ birthDate: day('1996-09-01') }, { ...terms, ageMax: 29 })).toEqual([]));

  it('says what is wrong, when, and what to do', () =>
    expect(refusalsOfEligibility(candidate({ birthDate: day('1990-01-01') }), terms)).toEqual([
      {
        code: 'eligibility.too_old',
        message:
          'Cette personne aura 35 ans le lundi 1er septembre 2025\u00A0; le programme accueille jusqu’à 28 ans inclus. ' +
          'Orientez-la vers une autre formation ou demandez une dérogation.',
        field: 'birthDate',
        source: 'Convention de partenariat, public visé',
      },
    ]));

  it('asks for a missing date of birth', () =>
    expect(codes({ birthDate: null })).toEqual(['eligibility.birth_date_missing']));
});

describe('level of the programme', () => {
  it.each<[DiplomaLevel | null, number, string[]]>([
    [0, 0, []],
    [3, 0, []],
    [4, 0, []],
    [4, 1, []],
    [4, 2, ['eligibility.too_many_validated_years']],
    [5, 0, ['eligibility.level_too_high']],
    [7, 0, ['eligibility.level_too_high']],
    [null, 0, ['eligibility.level_missing']],
  ])('level %s with %i validated years', (level, validatedYears, expected) =>
    expect(codes({ level, validatedYears })).toEqual(expected),
  );
});

describe('a minor', () => {
  it('needs a legal representative', () =>
    expect(codes({ birthDate: day('2007-09-02') })).toEqual(['eligibility.representative_missing']));
  it('is accepted with one', () =>
    expect(codes({ birthDate: day('2007-09-02'), hasLegalRepresentative: true })).toEqual([]));
  it('is no minor any more on the eighteenth birthday', () =>
    expect(codes({ birthDate: day('2007-09-01') })).toEqual([]));
});

describe('refusalsOfEligibility', () => {
  it('gives all refusals at once, each with its source', () => {
    const refusals = refusalsOfEligibility(candidate({ birthDate: day('2010-01-01'), level: 6 }), terms);
    expect(refusals.map((refusal) => refusal.code)).toEqual([
      'eligibility.too_young',
      'eligibility.level_too_high',
      'eligibility.representative_missing',
    ]);
    for (const refusal of refusals) expect(refusal.source).toBeTruthy();
  });
  it('lets a waiver cover age and level, never a representative', () => {
    const refusals = refusalsOfEligibility(candidate({ birthDate: day('2010-01-01'), level: 6 }), terms);
    expect(refusals.filter(isWaivable).map((refusal) => refusal.field)).toEqual(['birthDate', 'level']);
  });
});
