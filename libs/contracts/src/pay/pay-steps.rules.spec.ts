import { Temporal } from 'temporal-polyfill';
import { payCycleStart, payReachesMinimum, paySteps } from './pay-steps.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const contract = {
  kind: 'apprenticeship' as const,
  start: day('2024-09-16'),
  end: day('2026-08-31'),
  hoursPerWeek: 35,
};

describe('paySteps', () => {
  it('moves with the SMIC, the year and the age, from the first of the month after the birthday', () => {
    const steps = paySteps(contract, day('2007-03-10'), contract.start);
    expect(steps.map(({ from, age, year, percent }) => [from, age, year, percent])).toEqual([
      ['2024-09-16', 17, 1, 27],
      ['2024-11-01', 17, 1, 27],
      ['2025-04-01', 18, 1, 43],
      ['2025-09-16', 18, 2, 51],
      ['2026-01-01', 18, 2, 51],
      ['2026-06-01', 19, 2, 51],
    ]);
  });
  it('follows the weekly hours', () => {
    const [full] = paySteps(contract, day('2004-01-20'), contract.start);
    const [half] = paySteps({ ...contract, hoursPerWeek: 17.5 }, day('2004-01-20'), contract.start);
    expect(half!.monthlyCents).toBe(Math.round(full!.monthlyCents / 2));
  });
  it('knows the floor of a contrat de professionnalisation and none for an internship', () => {
    const [step] = paySteps({ ...contract, kind: 'professionalisation' }, day('2000-01-20'), contract.start);
    expect(step!.percent).toBe(70);
    expect(paySteps({ ...contract, kind: 'internship' }, day('2000-01-20'), contract.start)).toEqual([]);
  });
});

describe('payCycleStart', () => {
  const training = { start: day('2024-09-02'), end: day('2026-08-31') };
  it.each([
    ['2024-09-16', false, '2024-09-16'],
    ['2024-12-03', false, '2024-09-02'],
    ['2024-11-04', true, '2024-09-02'],
  ])('a contract of %s, after another: %s', (start, after, expected) =>
    expect(`${payCycleStart({ start: day(start), end: training.end }, training, after)}`).toBe(expected),
  );
});

describe('payReachesMinimum', () => {
  const steps = paySteps(contract, day('2004-01-20'), contract.start);
  const codes = (cents: number | null) =>
    payReachesMinimum('apprenticeship', cents, steps).map(({ code }) => code);
  it('accepts the minimum to the cent, refuses a cent less, and asks for what is missing', () => {
    expect(codes(steps[0]!.monthlyCents)).toEqual([]);
    expect(codes(steps[0]!.monthlyCents - 1)).toEqual(['contract.pay_too_low']);
    expect(codes(null)).toEqual(['contract.pay_missing']);
  });
});
