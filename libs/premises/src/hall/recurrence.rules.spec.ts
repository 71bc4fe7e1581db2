import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type ClosedDay, closedDaysOf, daysFrom } from '#almanac';
import { daysOfRecurrence } from './recurrence.rules.js';

const none = new Map<string, ClosedDay>();
const FIRST = Temporal.PlainDate.from('2027-01-01');

const recurrences = fc
  .record({
    from: fc.integer({ min: 0, max: 600 }),
    length: fc.integer({ min: 0, max: 200 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
    closures: fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 800 }), length: fc.integer({ min: 0, max: 20 }) }),
      { maxLength: 6 },
    ),
  })
  .map(({ from, length, weekdays, closures }) => {
    const firstDay = FIRST.add({ days: from });
    const lastDay = firstDay.add({ days: length });
    const closed = closedDaysOf(
      closures.map((one, i) => ({
        kind: 'own' as const,
        name: `Fermeture ${i}`,
        firstDay: FIRST.add({ days: one.from }).toString(),
        lastDay: FIRST.add({ days: one.from + one.length }).toString(),
        applies: true,
      })),
      firstDay.toString(),
      lastDay.toString(),
    );
    return { asked: { firstDay: firstDay.toString(), lastDay: lastDay.toString(), weekdays }, closed };
  });

describe('a recurrence', () => {
  it('keeps and skips, between them, each wished weekday once and nothing else', () => {
    fc.assert(
      fc.property(recurrences, ({ asked, closed }) => {
        const { days, skipped } = daysOfRecurrence(asked, closed);
        const wished = daysFrom(
          Temporal.PlainDate.from(asked.firstDay),
          Temporal.PlainDate.from(asked.lastDay),
        )
          .filter(({ dayOfWeek }) => asked.weekdays.includes(dayOfWeek))
          .map(String);
        expect([...days, ...skipped.map(({ day }) => day)].sort()).toEqual(wished);
        expect(days.filter((day) => closed.has(day))).toEqual([]);
        expect(skipped.every(({ day, why }) => closed.get(day)?.name === why)).toBe(true);
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  it('is every Tuesday of a spring, less the holidays', () => {
    const closed = closedDaysOf([], '2027-05-01', '2027-05-31');
    expect(
      daysOfRecurrence({ firstDay: '2027-05-01', lastDay: '2027-05-31', weekdays: [1, 4] }, closed),
    ).toEqual({
      days: [
        '2027-05-03',
        '2027-05-10',
        '2027-05-13',
        '2027-05-20',
        '2027-05-24',
        '2027-05-27',
        '2027-05-31',
      ],
      skipped: [
        { day: '2027-05-06', why: 'Ascension' },
        { day: '2027-05-17', why: 'Lundi de Pentecôte' },
      ],
    });
  });

  it('is one day, whatever its weekday, when no last one is given', () => {
    expect(daysOfRecurrence({ firstDay: '2027-05-23', lastDay: null, weekdays: [] }, none)).toEqual({
      days: ['2027-05-23'],
      skipped: [],
    });
    expect(
      daysOfRecurrence({ firstDay: '2027-06-02', lastDay: '2027-06-01', weekdays: [2] }, none).days,
    ).toEqual([]);
  });
});
