import { refusalsOfSchooling, schoolYearOf } from './schooling.rules.js';

const fields = (given: object) =>
  refusalsOfSchooling(
    {
      level: '4',
      higherEducationYears: 0,
      lastClass: null,
      lastSchool: null,
      leftSchoolYear: null,
      ...given,
    },
    '2006-03-15',
    '2026-06-01',
  ).map(({ field }) => field);

describe('schoolYearOf', () => {
  it.each([
    ['2026-08-31', '2025-2026'],
    ['2026-09-01', '2026-2027'],
    ['2027-01-01', '2026-2027'],
  ])('%s is in %s', (day, year) => expect(schoolYearOf(day)).toBe(year));
});

describe('refusalsOfSchooling', () => {
  it('asks for a bac before years after it', () => {
    expect(fields({ level: '3', higherEducationYears: 1 })).toEqual(['higherEducationYears']);
    expect(fields({ level: '4', higherEducationYears: 1 })).toEqual([]);
  });
  it.each([
    ['2025-2026', []],
    ['2026-2027', ['leftSchoolYear']],
    ['2024-2026', ['leftSchoolYear']],
    ['2024', ['leftSchoolYear']],
    ['2007-2008', ['leftSchoolYear']],
  ])('school left in %s: %j', (leftSchoolYear, expected) =>
    expect(fields({ leftSchoolYear })).toEqual(expected),
  );
});
