import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { refusalsToSign } from './contract.rules.js';
import type { ContractDraft, ContractFacts, TutorFacts } from './contract-draft.js';
import { depositDueOn, durationWithinBounds, lastDayAfter } from './dates.rules.js';
import { siretIsValid } from './host.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

const draft = (given: Partial<ContractDraft> = {}): ContractDraft => ({
  kind: 'apprenticeship',
  start: day('2025-09-15'),
  end: day('2027-08-31'),
  siret: '73282932000074',
  hoursPerDay: 7,
  hoursPerWeek: 35,
  schoolHours: 900,
  totalHours: 3200,
  ...given,
});
const tutor = (given: Partial<TutorFacts> = {}): TutorFacts => ({
  birthDate: day('1985-04-02'),
  diplomaLevelInField: 5,
  yearsOfPractice: 10,
  currentLearners: 0,
  currentRepeaters: 0,
  ...given,
});
const facts = (given: Partial<ContractFacts> = {}): ContractFacts => ({
  learner: {
    birthDate: day('2004-01-20'),
    ageExceptions: [],
    repeatsYear: false,
    hasLegalRepresentative: false,
  },
  training: { start: day('2025-09-01'), end: day('2027-08-27'), level: 5 },
  tutor: tutor(),
  otherContracts: [],
  ...given,
});
const learner = (given: Partial<ContractFacts['learner']>): Partial<ContractFacts> => ({
  learner: { ...facts().learner, ...given },
});
const codes = (given: Partial<ContractDraft>, known: Partial<ContractFacts> = {}) =>
  refusalsToSign(draft(given), facts(known)).map((refusal) => refusal.code);

describe('refusalsToSign', () => {
  it('signs a contract that keeps every rule', () => expect(codes({})).toEqual([]));
  it('gives all refusals at once, each with a field and an article', () => {
    const refusals = refusalsToSign(
      draft({ end: day('2025-12-01'), siret: '1234', schoolHours: 10 }),
      facts({ ...learner({ birthDate: day('1990-01-01') }), tutor: null }),
    );
    expect(refusals.map(({ code }) => code)).toEqual([
      'contract.learner_too_old',
      'contract.too_short',
      'contract.school_share_too_low',
      'contract.siret_invalid',
      'contract.tutor_missing',
    ]);
    for (const refusal of refusals) {
      expect(refusal.field).toBeTruthy();
      expect(refusal.source).toMatch(/^Code|^Règle/);
    }
  });
});

describe('ageAllowsApprenticeship', () => {
  it.each([
    ['2009-09-15', []],
    ['2009-09-16', ['contract.learner_too_young']],
    ['1995-09-16', []],
    ['1995-09-15', ['contract.learner_too_old']],
  ])('born %s', (birth, expected) =>
    expect(codes({}, learner({ birthDate: day(birth), hasLegalRepresentative: true }))).toEqual(expected),
  );
  it('heeds the exceptions', () =>
    expect(codes({}, learner({ birthDate: day('1980-01-01'), ageExceptions: ['disabled_worker'] }))).toEqual(
      [],
    ));
  const lasting = { kind: 'professionalisation', branchAgreement: true } as const;
  it('leaves a contrat de professionnalisation be', () =>
    expect(codes(lasting, learner({ birthDate: day('1980-01-01') }))).toEqual([]));
});

describe('durationWithinBounds', () => {
  it('accepts exactly six months and refuses a day less', () => {
    expect(codes({ end: day('2026-03-14') })).toEqual([]);
    expect(refusalsToSign(draft({ end: day('2026-03-13') }), facts())).toEqual([
      {
        code: 'contract.too_short',
        message:
          'Le contrat dure moins de 6 mois. Commencé le lundi 15 septembre 2025, il se termine au plus tôt le samedi 14 mars 2026.',
        field: 'end',
        source: 'Code du travail, durée du contrat d’apprentissage',
      },
    ]);
  });
  it('accepts exactly three years and refuses a day more', () => {
    const training = { start: day('2025-09-01'), end: day('2028-09-01'), level: 5 };
    expect(codes({ end: day('2028-09-14') }, { training })).toEqual([]);
    expect(codes({ end: day('2028-09-15') }, { training })).toEqual(['contract.too_long']);
  });
  it('holds at the bounds whatever the start, 29 February and ends of months included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1826 }), (offset) => {
        const start = day('2024-01-01').add({ days: offset });
        const at = (end: Temporal.PlainDate) =>
          durationWithinBounds(draft({ start, end }), {}).map(({ code }) => code);
        const shortest = lastDayAfter(start, { months: 6 });
        const longest = lastDayAfter(start, { years: 3 });
        expect(at(shortest)).toEqual([]);
        expect(at(shortest.subtract({ days: 1 }))).toEqual(['contract.too_short']);
        expect(at(longest)).toEqual([]);
        expect(at(longest.add({ days: 1 }))).toEqual(['contract.too_long']);
      }),
    );
  });
  it('is silent when the dates are the wrong way round, which is said once', () =>
    expect(codes({ end: day('2025-09-14') })).toEqual(['contract.end_before_start']));
});

describe('the training’s dates', () => {
  it('accept a start three months before school and refuse a day earlier', () => {
    expect(codes({ start: day('2025-06-01') })).toEqual([]);
    expect(codes({ start: day('2025-05-31') })).toEqual(['contract.starts_too_early']);
  });
  it('accept an end two months after the training and refuse a day later', () => {
    expect(codes({ end: day('2027-10-27') })).toEqual([]);
    expect(codes({ end: day('2027-10-28') })).toEqual(['contract.ends_long_after_training']);
  });
  it('take another bound from the settings', () =>
    expect(codes({ end: day('2027-11-27') }, { settings: { monthsAfterTraining: 3 } })).toEqual([]));
  it('refuse a contract that starts after the training', () =>
    expect(codes({ start: day('2027-08-28'), end: day('2028-02-28') })).toEqual([
      'contract.starts_after_training',
      'contract.ends_long_after_training',
    ]));
});

describe('schoolShareAtLeast25', () => {
  it.each([
    [800, 3200, []],
    [799, 3200, ['contract.school_share_too_low']],
    [0, 0, ['contract.school_share_too_low']],
  ])('%i hours of %i', (schoolHours, totalHours, expected) =>
    expect(codes({ schoolHours, totalHours })).toEqual(expected),
  );
});

describe('noOverlap', () => {
  const other = { hostName: 'Mairie de Test', start: day('2025-01-01'), end: day('2025-09-14') };
  it('accepts a contract that starts the day after', () =>
    expect(codes({}, { otherContracts: [other] })).toEqual([]));
  it('refuses one that shares a single day, and names the other', () => {
    const [refusal] = refusalsToSign(
      draft(),
      facts({ otherContracts: [{ ...other, end: day('2025-09-15') }] }),
    );
    expect(refusal?.code).toBe('contract.overlap');
    expect(refusal?.message).toContain(
      'Mairie de Test, du mercredi 1er janvier 2025 au lundi 15 septembre 2025',
    );
  });
});

describe('a minor', () => {
  const minor = learner({ birthDate: day('2008-01-20'), hasLegalRepresentative: true });
  it('works 8 hours a day and 35 a week at most', () => {
    expect(codes({ hoursPerDay: 8, hoursPerWeek: 35 }, minor)).toEqual([]);
    expect(codes({ hoursPerDay: 8.5, hoursPerWeek: 39 }, minor)).toEqual([
      'contract.minor_hours_a_day',
      'contract.minor_hours_a_week',
    ]);
    expect(codes({ hoursPerDay: 8.5, hoursPerWeek: 39 })).toEqual([]);
  });
  it('is represented', () =>
    expect(codes({}, learner({ birthDate: day('2008-01-20') }))).toEqual([
      'contract.representative_missing',
    ]));
});

describe('the tutor', () => {
  it.each<[Partial<TutorFacts>, string[]]>([
    [{ birthDate: day('2007-09-15'), yearsOfPractice: 2 }, []],
    [{ birthDate: day('2007-09-16'), yearsOfPractice: 2 }, ['contract.tutor_minor']],
    [{ birthDate: null }, []],
    [{ diplomaLevelInField: 5, yearsOfPractice: 1 }, []],
    [{ diplomaLevelInField: 4, yearsOfPractice: 1 }, ['contract.tutor_not_competent']],
    [{ diplomaLevelInField: null, yearsOfPractice: 2 }, []],
    [{ diplomaLevelInField: 7, yearsOfPractice: 0 }, ['contract.tutor_not_competent']],
    [{ currentLearners: 1 }, []],
    [{ currentLearners: 2 }, ['contract.tutor_full']],
    [{ currentLearners: 2, currentRepeaters: 1 }, []],
    [{ currentLearners: 3, currentRepeaters: 1 }, ['contract.tutor_full']],
  ])('%j', (given, expected) => expect(codes({}, { tutor: tutor(given) })).toEqual(expected));

  it('has room for one more who repeats a year', () => {
    const full = { tutor: tutor({ currentLearners: 2 }) };
    expect(codes({}, { ...full, ...learner({ repeatsYear: true }) })).toEqual([]);
    const fuller = { tutor: tutor({ currentLearners: 3, currentRepeaters: 1 }) };
    expect(codes({}, { ...fuller, ...learner({ repeatsYear: true }) })).toEqual(['contract.tutor_full']);
  });
});

describe('siretIsValid', () => {
  it('takes a number or a verdict', () => {
    expect(siretIsValid('732 829 320 00074')).toEqual([]);
    expect(siretIsValid(true)).toEqual([]);
    expect(siretIsValid(false)).toHaveLength(1);
    expect(siretIsValid('73282932000079')).toHaveLength(1);
  });
});

describe('depositDueOn', () => {
  it.each([
    ['2025-09-15', '2025-09-20'],
    ['2025-04-30', '2025-05-07'],
  ])('a contract that starts on %s is filed by %s', (start, due) =>
    expect(depositDueOn(day(start)).toString()).toBe(due),
  );
});
