import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '#almanac';
import { originalDeadlines } from '../deadlines/deadline-settings.js';
import { someContract } from '../testing.js';
import { depositClock } from './contract-clocks.rules.js';
import { daysBetween, monthsAfter, readDelay } from './reading.rules.js';

const settingsOn = () => originalDeadlines;
const aDay = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => `${Temporal.PlainDate.from('2024-01-01').add({ days })}`);
const plus = (day: string, days: number) => `${Temporal.PlainDate.from(day).add({ days })}`;

describe('readDelay', () => {
  it('runs to its last day included, and is missed the day after', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 400 }), (startedOn, length) => {
        const dueOn = plus(startedOn, length);
        const on = (today: string) => readDelay('deposit', { startedOn, dueOn }, originalDeadlines, today);
        expect(on(plus(startedOn, -1)).state).toBe('ahead');
        expect(on(dueOn)).toMatchObject({ state: 'running', daysLeft: 0 });
        expect(on(plus(dueOn, 1))).toMatchObject({ state: 'missed', daysLeft: -1 });
      }),
    );
  });

  it('is stopped by what happened, never by what is to come', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), aDay, (startedOn, length, stoppedOn) => {
        const delay = { startedOn, dueOn: plus(startedOn, length), stoppedOn };
        const before = readDelay('deposit', delay, originalDeadlines, plus(stoppedOn, -1));
        const after = readDelay('deposit', delay, originalDeadlines, stoppedOn);
        expect(before.state).not.toBe('stopped');
        expect(after).toMatchObject({ state: 'stopped', stoppedOn, daysLeft: null });
      }),
    );
  });
});

describe('daysBetween', () => {
  it('counts as many jours ouvrables as there are, both ways', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const days = Array.from({ length }, (_, index) => Temporal.PlainDate.from(plus(from, index + 1)));
        const count = days.filter((day) => isWorkingDay(day)).length;
        expect(daysBetween(from, plus(from, length), 'working')).toBe(count);
        expect(daysBetween(plus(from, length), from, 'working') + count).toBe(0);
      }),
    );
  });
});

describe('monthsAfter', () => {
  it('keeps the number of the day, or the end of a shorter month', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsAfter('2028-02-29', 12)).toBe('2029-02-28');
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 36 }), (from, months) => {
        const after = Temporal.PlainDate.from(monthsAfter(from, months));
        const { day } = Temporal.PlainDate.from(from);
        expect(after.day).toBe(Math.min(day, after.daysInMonth));
      }),
    );
  });
});

describe('the deposit', () => {
  const due = (startsOn: string) =>
    depositClock(someContract({ startsOn, filedOn: null, stage: 'signed' }), settingsOn, startsOn)!;

  it('is due five jours ouvrables after the start: Monday to Saturday, public holidays left out', () => {
    expect(due('2025-09-15')).toMatchObject({ dueOn: '2025-09-20', daysLeft: 5, unit: 'working' });
    expect(due('2025-04-30')).toMatchObject({ dueOn: '2025-05-07', daysLeft: 5 });
  });

  it('is never due on a Sunday nor a public holiday, and always leaves five jours ouvrables', () => {
    fc.assert(
      fc.property(aDay, (startsOn) => {
        const { dueOn, daysLeft } = due(startsOn);
        expect(isWorkingDay(Temporal.PlainDate.from(dueOn!))).toBe(true);
        expect(daysLeft).toBe(5);
      }),
    );
  });

  it('is stopped by the filing, late or not, and begins again when it is refused', () => {
    const on = (given: Parameters<typeof someContract>[0]) =>
      depositClock(someContract({ startsOn: '2025-09-15', ...given }), settingsOn, '2025-10-01')!;
    expect(on({ filedOn: '2025-09-22' })).toMatchObject({ state: 'stopped', stoppedOn: '2025-09-22' });
    expect(on({ filedOn: '2025-09-18', stage: 'refused' })).toMatchObject({
      state: 'missed',
      detail: expect.stringContaining('de nouveau'),
    });
  });

  it('concerns neither a draft nor an internship', () => {
    expect(depositClock(someContract({ stage: 'draft' }), settingsOn, '2026-09-07')).toBeNull();
    expect(depositClock(someContract({ kind: 'internship' }), settingsOn, '2026-09-07')).toBeNull();
  });
});
