import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addWorkingDays,
  daysFrom,
  daysOfWeek,
  isWorkingDay,
  weekOf,
  weeksBetween,
} from './working-days.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('isWorkingDay', () => {
  it('is true on a Saturday', () => expect(isWorkingDay(day('2025-09-20'))).toBe(true));
  it('is false on a Sunday', () => expect(isWorkingDay(day('2025-09-21'))).toBe(false));
  it('is false on a public holiday', () => expect(isWorkingDay(day('2025-05-01'))).toBe(false));
  it('takes other holidays', () => expect(isWorkingDay(day('2025-09-20'), () => true)).toBe(false));
});

describe('addWorkingDays', () => {
  it.each([
    ['2025-09-15', 5, '2025-09-20'],
    ['2025-04-30', 5, '2025-05-07'],
    ['2025-09-20', 1, '2025-09-22'],
    ['2025-09-21', 0, '2025-09-21'],
    ['2024-12-31', 1, '2025-01-02'],
  ])('%s and %i days give %s', (from, count, expected) =>
    expect(addWorkingDays(day(from), count).toString()).toBe(expected),
  );

  it('refuses a negative or broken count', () => {
    expect(() => addWorkingDays(day('2025-09-15'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2025-09-15'), 1.5)).toThrow(RangeError);
  });

  it('always lands on a working day, with exactly that many in between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1460 }), fc.integer({ min: 1, max: 30 }), (offset, count) => {
        const from = day('2024-09-01').add({ days: offset });
        const to = addWorkingDays(from, count);
        return (
          isWorkingDay(to) &&
          daysFrom(from.add({ days: 1 }), to).filter((d) => isWorkingDay(d)).length === count
        );
      }),
    );
  });
});

describe('weeks', () => {
  it('begin on Monday, across a year too', () => {
    expect(weekOf(day('2025-01-01')).toString()).toBe('2024-12-30');
    expect(weekOf(day('2025-10-06')).toString()).toBe('2025-10-06');
    expect(weekOf(day('2025-10-12')).toString()).toBe('2025-10-06');
  });
  it('have five days unless more are asked', () => {
    expect(daysOfWeek(day('2025-10-08')).map(String)).toEqual([
      '2025-10-06',
      '2025-10-07',
      '2025-10-08',
      '2025-10-09',
      '2025-10-10',
    ]);
    expect(daysOfWeek(day('2025-10-08'), 7).at(-1)?.toString()).toBe('2025-10-12');
  });
  it('are counted between Mondays', () => {
    expect(weeksBetween(day('2025-10-10'), day('2025-10-13'))).toBe(1);
    expect(weeksBetween(day('2025-10-13'), day('2025-10-10'))).toBe(-1);
  });
});

describe('daysFrom', () => {
  it('includes both ends', () =>
    expect(daysFrom(day('2024-02-28'), day('2024-03-01')).map(String)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]));
  it('is empty when the last lies before the first', () =>
    expect(daysFrom(day('2024-03-01'), day('2024-02-28'))).toEqual([]));
});
