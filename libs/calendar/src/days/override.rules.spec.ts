import { refusalsToOverride } from './override.rules.js';

const facts = {
  today: '2027-05-18',
  cohort: { startsOn: '2026-09-07', endsOn: '2028-08-31' },
  closed: undefined,
};
const codes = (day: string, over: object = {}, more: object = {}) =>
  refusalsToOverride({ day, place: 'company', reason: 'Salon', ...over }, { ...facts, ...more }).map(
    ({ code }) => code,
  );

describe('a half-day that may not be decided', () => {
  it('is past', () => {
    expect(codes('2027-05-17')).toEqual(['half_day.past']);
    expect(codes('2027-05-18')).toEqual([]);
  });
  it('is outside the promotion, at the weekend, or a public holiday', () => {
    expect(codes('2028-09-01')).toEqual(['half_day.outside_cohort']);
    expect(codes('2027-05-22')).toEqual(['half_day.weekend']);
    expect(codes('2027-07-14', {}, { closed: { kind: 'public_holiday', name: 'Fête nationale' } })).toEqual([
      'half_day.public_holiday',
    ]);
  });
  it('has no reason, unless it is given back to the rhythm', () => {
    expect(codes('2027-05-20', { reason: null })).toEqual(['half_day.reason_missing']);
    expect(codes('2027-05-20', { reason: null, place: null })).toEqual([]);
  });
});
