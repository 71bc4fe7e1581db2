import { expect, it, describe as suite } from '@jest/globals';
import { describe, type HalfDay, shownOf } from './half-day.rules';
import { mondaysOf, periodsOf, tenCells, weeksOf } from './weeks.rules';

const today = '2027-05-18';
const halfDay = (over: Partial<HalfDay> = {}): HalfDay => ({
  date: '2027-05-17',
  half: 'morning',
  expected: 'school',
  ...over,
});

suite('what a cell shows', () => {
  it('shows past and unrecorded as unknown, never as present', () => {
    expect(shownOf(halfDay(), today)).toEqual({ kind: 'unknown', as: 'unknown', insteadOf: 'school' });
  });
  it('shows today and later as expected', () => {
    expect(shownOf(halfDay({ date: today }), today)).toEqual({ kind: 'school', as: 'expected' });
  });
  it('keeps the expected place in view when the record differs', () => {
    expect(shownOf(halfDay({ recorded: 'company' }), today).insteadOf).toBe('school');
    expect(shownOf(halfDay({ recorded: 'school' }), today).insteadOf).toBeUndefined();
  });
  it('shows the past of a mere plan as it was planned', () => {
    expect(shownOf(halfDay({ planOnly: true }), today)).toEqual({ kind: 'school', as: 'expected' });
  });
  it('asks nothing of a past closure', () => {
    expect(shownOf(halfDay({ expected: 'closed' }), today)).toEqual({ kind: 'closed', as: 'expected' });
  });
  it('describes both what was expected and what was recorded', () => {
    expect(describe(halfDay({ recorded: 'absent-justified' }), today)).toBe(
      'matin\u00a0: prévu école, noté absence justifiée',
    );
    expect(describe(halfDay(), today)).toBe('matin\u00a0: prévu école, rien n’est noté');
  });
});

suite('half-days folded into weeks', () => {
  it('always gives ten cells, in order', () => {
    const cells = tenCells('2027-05-17', [halfDay({ date: '2027-05-19', half: 'afternoon' })]);
    expect(cells).toHaveLength(10);
    expect(cells.map((cell) => cell.expected).indexOf('school')).toBe(5);
  });
  it('fills the weeks between the first and the last', () => {
    expect(mondaysOf([halfDay({ date: '2027-06-02' }), halfDay()])).toEqual([
      '2027-05-17',
      '2027-05-24',
      '2027-05-31',
    ]);
    expect(mondaysOf([])).toEqual([]);
  });
  it('draws a plan by what is expected alone, past or not', () => {
    const past = tenCells('2027-05-03', []).map((cell) => ({ ...cell, expected: 'school' as const }));
    expect(weeksOf(past)[0]?.segments).toEqual([{ kind: 'school', as: 'planned', halfDays: 10 }]);
    expect(weeksOf(past, today)[0]?.segments).toEqual([{ kind: 'unknown', as: 'unknown', halfDays: 10 }]);
  });
  it('runs consecutive weeks of the same place into one period', () => {
    const week = (monday: string, expected: HalfDay['expected']) =>
      tenCells(monday, []).map((cell) => ({ ...cell, expected }));
    const weeks = weeksOf(
      [...week('2027-05-24', 'school'), ...week('2027-05-31', 'school'), ...week('2027-06-07', 'company')],
      today,
    );
    expect(weeks[0]?.segments).toEqual([{ kind: 'school', as: 'coming', halfDays: 10 }]);
    expect(periodsOf(weeks)).toEqual([
      { kind: 'school', from: '2027-05-24', to: '2027-06-04', weeks: 2 },
      { kind: 'company', from: '2027-06-07', to: '2027-06-11', weeks: 1 },
    ]);
  });
});
