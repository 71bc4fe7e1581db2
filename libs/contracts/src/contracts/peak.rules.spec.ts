import { Temporal } from 'temporal-polyfill';
import { companyStartsInTime } from './company-start.rules.js';
import { peakDuring } from './peak.rules.js';

const period = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });
const window = period('2025-09-01', '2027-08-31');

describe('peakDuring', () => {
  it('does not add learners who follow one another', () =>
    expect(peakDuring([period('2024-09-01', '2026-08-31'), period('2026-09-01', '2028-08-31')], window)).toBe(
      1,
    ));
  it('adds those of one day', () =>
    expect(peakDuring([period('2024-09-01', '2026-08-31'), period('2026-08-31', '2028-08-31')], window)).toBe(
      2,
    ));
  it('leaves out what lies outside', () =>
    expect(peakDuring([period('2027-09-01', '2028-08-31'), period('2023-09-01', '2025-08-31')], window)).toBe(
      0,
    ));
});

describe('companyStartsInTime', () => {
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  const draft = { kind: 'apprenticeship' as const, start: day('2025-09-15'), end: day('2027-08-31') };
  it.each([
    ['2025-09-14', ['contract.company_outside']],
    ['2025-09-15', []],
    ['2025-12-15', []],
    ['2025-12-16', ['contract.company_starts_late']],
    ['2027-09-01', ['contract.company_outside']],
  ])('on %s', (first, codes) =>
    expect(companyStartsInTime(draft, day(first)).map(({ code }) => code)).toEqual(codes),
  );
});
