import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { birthdayOf } from '#almanac';
import { payAgeOn } from './pay.rules.js';
import { payFloorOn } from './pay-floor.rules.js';
import { payMonths } from './pay-months.rules.js';
import { type PaidContract, payCycleStart, payReachesMinimum, paySteps } from './pay-steps.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const contract = {
  kind: 'apprenticeship' as const,
  start: day('2024-09-16'),
  end: day('2026-08-31'),
  hoursPerWeek: 35,
};

const stepsOf = (given: Partial<PaidContract> & { birth: Temporal.PlainDate }) =>
  paySteps({ ...contract, cycleStart: contract.start, ...given });

describe('paySteps', () => {
  it('moves with the SMIC, the year and the age, from the first of the month after the birthday', () => {
    const steps = stepsOf({ birth: day('2007-03-10') });
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
    const [full] = stepsOf({ birth: day('2004-01-20') });
    const [half] = stepsOf({ hoursPerWeek: 17.5, birth: day('2004-01-20') });
    expect(half!.monthlyCents).toBe(Math.round(full!.monthlyCents / 2));
  });
  it('knows the floor of a contrat de professionnalisation and none for an internship', () => {
    const [step] = stepsOf({ kind: 'professionalisation', birth: day('2000-01-20') });
    expect(step!.percent).toBe(70);
    expect(stepsOf({ kind: 'internship', birth: day('2000-01-20') })).toEqual([]);
  });
});

describe('payCycleStart', () => {
  const training = { start: day('2024-09-02'), end: day('2026-08-31') };
  it.each([
    ['2024-09-02', false, '2024-09-02'],
    ['2024-08-01', false, '2024-08-01'],
    ['2024-09-16', false, '2024-09-02'],
    ['2024-12-03', false, '2024-09-02'],
    ['2024-11-04', true, '2024-09-02'],
  ])('a contract of %s, after another: %s', (start, after, expected) =>
    expect(`${payCycleStart({ start: day(start), end: training.end }, training, after)}`).toBe(expected),
  );
});

describe('the reasons of a change', () => {
  it('are all told when age, year and SMIC move the same day', () => {
    const steps = paySteps({
      kind: 'apprenticeship',
      start: day('2025-06-01'),
      end: day('2027-05-31'),
      cycleStart: day('2025-06-01'),
      hoursPerWeek: 35,
      birth: day('2005-05-12'),
    });
    expect(steps.map(({ from, reasons }) => [from, reasons])).toEqual([
      ['2025-06-01', ['start']],
      ['2026-01-01', ['smic']],
      ['2026-06-01', ['age', 'contract_year', 'smic']],
      ['2027-01-01', ['smic_to_come']],
    ]);
    expect(steps.map(({ assumed }) => assumed)).toEqual([false, false, false, true]);
  });
  it('name the training’s year where the years follow the training', () => {
    const late = paySteps({
      ...contract,
      start: day('2025-01-06'),
      cycleStart: day('2024-09-02'),
      birth: day('2004-01-20'),
    });
    expect(late.find(({ from }) => from === '2025-09-02')).toMatchObject({
      reasons: ['cycle_year'],
      year: 2,
    });
  });
  it('keep a contract’s age band and year apart when both move in one month', () => {
    const steps = stepsOf({ birth: day('2004-08-31') });
    expect(
      steps
        .filter(({ from }) => from.startsWith('2025-09'))
        .map(({ from, age, year, percent }) => [from, age, year, percent]),
    ).toEqual([
      ['2025-09-01', 21, 1, 53],
      ['2025-09-16', 21, 2, 61],
    ]);
    expect(
      payMonths(steps, contract)
        .filter(({ month }) => month === '2025-09-01')
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['2025-09-01', '2025-09-15'],
      ['2025-09-16', '2025-09-30'],
    ]);
  });
});

describe('the branch minimum', () => {
  const person = { cycleStart: contract.start, hoursPerWeek: 35, branchMinimumCents: 250_000 };
  const on = (kind: 'apprenticeship' | 'professionalisation', birth: string) =>
    payFloorOn({ ...person, kind, birth: day(birth) }, day('2025-02-01'));
  it('takes the SMIC’s place from 21, when it is higher', () => {
    expect(on('apprenticeship', '2004-06-01')).toMatchObject({ byBranch: false, age: 20 });
    expect(on('apprenticeship', '2003-06-01')).toMatchObject({ byBranch: true, monthlyCents: 132_500 });
    const low = payFloorOn(
      { ...person, branchMinimumCents: 100_000, kind: 'apprenticeship', birth: day('2003-06-01') },
      day('2025-02-01'),
    );
    expect(low).toMatchObject({ byBranch: false });
  });
  it('counts for 85 % from 26 under a contrat de professionnalisation, and not before', () => {
    expect(on('professionalisation', '1998-06-01')).toMatchObject({ percent: 85, monthlyCents: 212_500 });
    expect(on('professionalisation', '2001-06-01')).toMatchObject({ byBranch: false, percent: 70 });
  });
  it('adds ten points under 26 with a professional bac', () =>
    expect(
      payFloorOn(
        { ...person, kind: 'professionalisation', birth: day('2006-06-01'), hasProfessionalBac: true },
        day('2025-02-01'),
      ),
    ).toMatchObject({ percent: 65 }));
});

describe('an internship', () => {
  it('follows the school’s own minimum where it sets one', () =>
    expect(
      stepsOf({ kind: 'internship', birth: day('2004-01-20'), internshipHourlyCents: 435 })[0],
    ).toMatchObject({ monthlyCents: Math.round((435 * 35 * 52) / 12), assumed: false }));
});

describe('paySteps, whatever the birth, the start and the length', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((offset) => day('2024-01-01').add({ days: offset }));
  const births = fc
    .oneof(
      fc.constantFrom('2004-02-29', '2008-02-29', '2004-08-31', '2003-12-31'),
      fc.integer({ min: 0, max: 4500 }).map((offset) => `${day('1996-01-01').add({ days: offset })}`),
    )
    .map(day);
  it('gives for each day the minimum of that day, each step once and for a reason', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 181, max: 1096 }),
        births,
        fc.integer({ min: 0, max: 200 }),
        (start, long, birth, before) => {
          const paid = {
            kind: 'apprenticeship' as const,
            start,
            end: start.add({ days: long }),
            birth,
            cycleStart: start.subtract({ days: before }),
            hoursPerWeek: 35,
          };
          const steps = paySteps(paid);
          expect(steps[0]!.from).toBe(`${start}`);
          expect(steps.every(({ reasons }) => reasons.length > 0)).toBe(true);
          for (let at = start; `${at}` <= `${paid.end}`; at = at.add({ days: 13 })) {
            const step = steps.filter(({ from }) => from <= `${at}`).at(-1)!;
            expect(step.monthlyCents).toBe(payFloorOn(paid, at)!.monthlyCents);
          }
          const lines = payMonths(steps, paid);
          expect(lines[0]!.from).toBe(`${start}`);
          expect(lines.at(-1)!.to).toBe(`${paid.end}`);
          lines.slice(1).forEach((line, rank) => {
            expect(`${day(lines[rank]!.to).add({ days: 1 })}`).toBe(line.from);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
  it('changes the age band on a first of the month, after the birthday and within a month of it', () => {
    fc.assert(
      fc.property(births, fc.integer({ min: 18, max: 26 }), (birth, age) => {
        const birthday = birthdayOf(birth, age);
        const first = birthday.with({ day: 1 }).add({ months: 1 });
        expect(payAgeOn(birth, first)).toBe(age);
        expect(payAgeOn(birth, first.subtract({ days: 1 }))).toBe(age - 1);
      }),
    );
  });
});

describe('payReachesMinimum', () => {
  const steps = stepsOf({ birth: day('2004-01-20') });
  const codes = (cents: number | null) =>
    payReachesMinimum('apprenticeship', cents, steps).map(({ code }) => code);
  it('accepts the minimum to the cent, refuses a cent less, and asks for what is missing', () => {
    expect(codes(steps[0]!.monthlyCents)).toEqual([]);
    expect(codes(steps[0]!.monthlyCents - 1)).toEqual(['contract.pay_too_low']);
    expect(codes(null)).toEqual(['contract.pay_missing']);
  });
});
