import {
  type BreachFacts,
  breachClock,
  hoursLeft,
  refusalsToClose,
  refusalsToRecord,
} from './breach.rules.js';

const at = (text: string) => Date.parse(text);
const known = at('2027-05-17T09:00:00Z');
const breach: BreachFacts = {
  knownAt: known,
  risk: 'some',
  authorityToldAt: null,
  authorityNotToldWhy: null,
  peopleToldAt: null,
  peopleNotToldWhy: null,
};
const codes = (facts: Partial<BreachFacts>, now = at('2027-05-25T09:00:00Z')) =>
  refusalsToRecord({ ...breach, ...facts }, now).map(({ code }) => code);

describe('the clock of a breach', () => {
  it('runs for 72 hours, then is late', () => {
    expect(breachClock(breach, at('2027-05-20T09:00:00Z'))).toBe('running');
    expect(breachClock(breach, at('2027-05-20T09:00:01Z'))).toBe('late');
    expect(hoursLeft(known, at('2027-05-18T10:30:00Z'))).toBe(46);
    expect(hoursLeft(known, at('2027-05-20T10:00:00Z'))).toBe(-1);
  });
  it('stops when the authority is told, in time or late, or need not be', () => {
    const now = at('2027-06-01T00:00:00Z');
    expect(breachClock({ ...breach, authorityToldAt: at('2027-05-18T09:00:00Z') }, now)).toBe('told');
    expect(breachClock({ ...breach, authorityToldAt: at('2027-05-22T09:00:00Z') }, now)).toBe('told_late');
    expect(breachClock({ ...breach, authorityNotToldWhy: 'Aucun risque' }, now)).toBe('not_needed');
  });
});

describe('what is recorded of a breach', () => {
  it('is known before it is told, and neither is to come', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ knownAt: at('2027-06-01T00:00:00Z') })).toEqual(['known_in_the_future']);
    expect(codes({ authorityToldAt: known - 1 })).toEqual(['told_before_known']);
    expect(codes({ authorityToldAt: at('2027-05-26T09:00:00Z') })).toContain('told_in_the_future');
  });
  it('says why when it was told after 72 hours', () => {
    const late = at('2027-05-22T09:00:00Z');
    expect(codes({ authorityToldAt: late })).toEqual(['late_without_reason']);
    expect(codes({ authorityToldAt: late, authorityNotToldWhy: 'Week-end prolongé' })).toEqual([]);
  });
  it('never leaves a high risk untold', () =>
    expect(codes({ risk: 'high', authorityNotToldWhy: 'Rien de grave' })).toEqual(['high_risk_untold']));
  it('closes once the authority, and with a high risk the people, have their answer', () => {
    expect(refusalsToClose(breach).map(({ code }) => code)).toEqual(['authority_unanswered']);
    expect(refusalsToClose({ ...breach, authorityNotToldWhy: 'Aucun risque' })).toEqual([]);
    expect(
      refusalsToClose({ ...breach, risk: 'high', authorityToldAt: known }).map(({ code }) => code),
    ).toEqual(['people_unanswered']);
  });
});
