import { type Answer, refusalsToAnswer } from './answers.rules.js';

const codes = (given: Partial<Answer>, exitOn: string | null = '2026-09-30', today = '2027-05-18') =>
  refusalsToAnswer(
    {
      months: 6,
      situation: 'salaried',
      inTargetTrade: true,
      employerCity: 'Blois',
      answeredOn: '2027-04-02',
      ...given,
    },
    exitOn,
    today,
  ).map(({ code }) => code);

describe('refusalsToAnswer', () => {
  it('takes a job whose trade is known', () => expect(codes({})).toEqual([]));
  it('refuses somebody still in training', () => expect(codes({}, null)).toEqual(['follow_up.not_a_leaver']));
  it('refuses a moment that has not come', () =>
    expect(codes({ months: 12 })).toEqual(['follow_up.too_early']));
  it('refuses an answer dated ahead or before the exit', () => {
    expect(codes({ answeredOn: '2027-05-19' })).toEqual(['follow_up.answered_ahead']);
    expect(codes({ answeredOn: '2026-09-29' })).toEqual(['follow_up.answered_before_exit']);
  });
  it('wants the trade of a job', () =>
    expect(codes({ inTargetTrade: null })).toEqual(['follow_up.trade_missing']));
  it('wants no trade without a job', () => {
    expect(codes({ situation: 'studying' })).toEqual(['follow_up.job_without_work']);
    expect(codes({ situation: 'studying', inTargetTrade: null, employerCity: null })).toEqual([]);
  });
});
