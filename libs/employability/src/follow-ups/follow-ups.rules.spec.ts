import { Temporal } from 'temporal-polyfill';
import { followUpsDue, followUpsOf } from './follow-ups.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('followUpsOf', () => {
  it('are due 6, 12, 18 and 24 months after the exit', () =>
    expect(followUpsOf(day('2026-09-30')).map(({ moment, dueOn }) => `${moment} ${dueOn}`)).toEqual([
      '6 2027-03-30',
      '12 2027-09-30',
      '18 2028-03-30',
      '24 2028-09-30',
    ]));
  it('fall on the last day of a short month', () =>
    expect(followUpsOf(day('2026-08-31'))[0]?.dueOn.toString()).toBe('2027-02-28'));
});

describe('followUpsDue', () => {
  it.each([
    ['2027-03-29', []],
    ['2027-03-30', [6]],
    ['2028-05-15', [6, 12, 18]],
    ['2030-01-01', [6, 12, 18, 24]],
  ])('on %s', (today, moments) =>
    expect(followUpsDue(day('2026-09-30'), day(today)).map(({ moment }) => moment)).toEqual(moments),
  );
});
