import { Temporal } from 'temporal-polyfill';
import { minimumPay, monthlySmic, payAgeOn, payYearOn } from './pay.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('minimumPay', () => {
  it.each([
    [17, 1, 27],
    [17, 2, 39],
    [17, 3, 55],
    [18, 1, 43],
    [20, 2, 51],
    [20, 3, 67],
    [21, 1, 53],
    [25, 2, 61],
    [25, 3, 78],
    [26, 1, 100],
    [40, 3, 100],
    [20, 4, 67],
  ])('at %i in year %i is %i %% of the SMIC', (age, year, percent) =>
    expect(minimumPay(age, year, day('2026-01-15')).percent).toBe(percent),
  );

  it('gives the official month of the SMIC', () => {
    expect(monthlySmic(1202)).toBe(182303);
    expect(minimumPay(26, 1, day('2026-01-15')).monthlyCents).toBe(182303);
  });

  it('takes the SMIC of the day', () => {
    expect(minimumPay(18, 1, day('2024-10-31')).smicHourlyCents).toBe(1165);
    expect(minimumPay(18, 1, day('2024-11-01')).smicHourlyCents).toBe(1188);
    expect(minimumPay(18, 1, day('2026-05-31')).smicHourlyCents).toBe(1202);
    expect(minimumPay(18, 1, day('2026-06-01')).smicHourlyCents).toBe(1231);
    expect(minimumPay(17, 1, day('2026-01-15')).monthlyCents).toBe(49222);
  });

  it('marks a SMIC that is not known yet', () => {
    expect(minimumPay(18, 1, day('2026-12-31')).smicIsAssumed).toBe(false);
    const later = minimumPay(18, 1, day('2027-01-01'));
    expect(later.smicIsAssumed).toBe(true);
    expect(later.note).toBe(
      'Calculé avec le dernier SMIC connu\u00A0: celui du vendredi 1er janvier 2027 n’est pas encore publié.',
    );
  });

  it('heeds a table that the school has extended', () => {
    const table = [
      { from: '2027-01-01', hourlyCents: 1250 },
      { from: '2024-01-01', hourlyCents: 1165 },
    ];
    expect(minimumPay(26, 1, day('2027-05-18'), table)).toMatchObject({
      smicHourlyCents: 1250,
      smicIsAssumed: false,
    });
  });

  it('does not guess a SMIC before the table, nor a year 0', () => {
    expect(() => minimumPay(18, 1, day('2023-12-31'))).toThrow(RangeError);
    expect(() => minimumPay(18, 0, day('2026-01-15'))).toThrow(RangeError);
  });
});

describe('payAgeOn', () => {
  it.each([
    ['2007-05-12', '2025-05-31', 17],
    ['2007-05-12', '2025-06-01', 18],
    ['2007-05-01', '2025-05-31', 17],
    ['2007-05-01', '2025-06-01', 18],
    ['2008-02-29', '2026-03-31', 17],
    ['2008-02-29', '2026-04-01', 18],
  ])('born %s, on %s: %i', (birth, date, age) => expect(payAgeOn(day(birth), day(date))).toBe(age));
});

describe('payYearOn', () => {
  it.each([
    ['2025-09-15', '2026-09-14', 1],
    ['2025-09-15', '2026-09-15', 2],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2025-03-01', 2],
    ['2025-09-15', '2025-09-01', 1],
  ])('from %s, on %s: year %i', (start, date, year) => expect(payYearOn(day(start), day(date))).toBe(year));
});
