import type { Closure } from '#almanac';
import { planFrom, wholeWeek } from '../rhythms/rhythm.rules.js';
import { calendarsUnder, closureEffect } from './closure-effect.rules.js';

const cohort = { startsOn: '2027-05-03', endsOn: '2027-06-25' };
const plan = planFrom(cohort, {
  rhythms: [{ fromMonday: '2027-05-03', schoolWeeks: 1, companyWeeks: 1, schoolDays: wholeWeek }],
});
const closure = (over: Partial<Closure>): Closure => ({
  id: 'a',
  kind: 'own',
  name: 'Séminaire',
  firstDay: '2027-05-31',
  lastDay: '2027-06-01',
  applies: true,
  confirmed: true,
  ...over,
});
const effect = (before: Closure[], after: Closure[], from = '2027-05-18') =>
  closureEffect(calendarsUnder(cohort, plan, before, after), from);

describe('what a closure changes', () => {
  it('is the half-days at school that it closes, and those that it gives back', () => {
    const days = ['2027-05-31', '2027-06-01'];
    expect(effect([], [closure({})])).toEqual({ closed: 4, opened: 0, days });
    expect(effect([closure({})], [])).toEqual({ closed: 0, opened: 4, days });
    expect(effect([closure({})], [closure({ firstDay: '2027-06-01', lastDay: '2027-06-02' })])).toEqual({
      closed: 2,
      opened: 2,
      days: ['2027-05-31', '2027-06-02'],
    });
  });
  it('is nothing in company, on a public holiday, under another closure, and for days gone by', () => {
    expect(effect([], [closure({ firstDay: '2027-06-07', lastDay: '2027-06-11' })]).days).toEqual([]);
    expect(effect([], [closure({ firstDay: '2027-05-17', lastDay: '2027-05-17' })]).days).toEqual([]);
    expect(effect([closure({})], [closure({}), closure({ id: 'b', name: 'Travaux' })]).days).toEqual([]);
    expect(effect([], [closure({})], '2027-06-01').days).toEqual(['2027-06-01']);
    expect(effect([], [closure({ applies: false })]).days).toEqual([]);
  });
});
