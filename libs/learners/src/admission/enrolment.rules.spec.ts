import { refusalsToEnrol } from './enrolment.rules.js';

const cohort = { startsOn: '2026-09-07', endsOn: '2028-08-31', capacityMax: 20 };
const codes = (given: Partial<Parameters<typeof refusalsToEnrol>[0]>) =>
  refusalsToEnrol({ entryOn: '2026-09-07', cohort, placesTaken: 19, last: null, ...given }).map(
    ({ code }) => code,
  );

describe('refusalsToEnrol', () => {
  it.each([
    ['2026-09-06', ['enrolment.entry_outside_cohort']],
    ['2026-09-07', []],
    ['2028-08-31', []],
    ['2028-09-01', ['enrolment.entry_outside_cohort']],
  ])('an entry on %s', (entryOn, expected) => expect(codes({ entryOn })).toEqual(expected));
  it('holds the promotion to its places', () =>
    expect(codes({ placesTaken: 20 })).toEqual(['admission.cohort_full']));
  it.each([
    [null, ['enrolment.already_enrolled']],
    ['2026-09-07', ['enrolment.already_enrolled']],
    ['2026-09-06', []],
  ])('after an enrolment that ends on %s', (exitOn, expected) =>
    expect(codes({ last: { exitOn, cohortName: 'Promotion 2' } })).toEqual(expected),
  );
});
