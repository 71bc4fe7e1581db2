import { Temporal } from 'temporal-polyfill';
import { refusalsToExit, refusalsToReopen } from './exit.rules.js';

const today = Temporal.PlainDate.from('2027-05-18');
const codes = (exitOn: string, reason = 'abandonment', left: string | null = null) =>
  refusalsToExit({ entryOn: '2026-09-07', exitOn: left }, { exitOn, reason }, today).map(({ code }) => code);

describe('refusalsToExit', () => {
  it.each([
    ['2026-09-06', ['enrolment.exit_before_entry']],
    ['2026-09-07', []],
    ['2027-05-18', []],
    ['2027-05-19', ['enrolment.exit_in_future']],
  ])('on %s', (exitOn, expected) => expect(codes(exitOn)).toEqual(expected));
  it('refuses a rupture, which is no exit', () =>
    expect(codes('2027-05-18', 'rupture')).toEqual(['enrolment.exit_reason']));
  it('refuses a second exit', () =>
    expect(codes('2027-05-18', 'abandonment', '2027-01-04')).toEqual(['enrolment.already_ended']));
});

describe('refusalsToReopen', () => {
  const codes = (exitOn: string | null, reason: string, taken = 19) =>
    refusalsToReopen({ exitOn }, reason, { taken, max: 20 }).map(({ code }) => code);
  it('asks for an exit and a reason', () => {
    expect(codes('2027-01-04', 'Erreur de personne')).toEqual([]);
    expect(codes(null, ' ')).toEqual(['enrolment.not_ended', 'enrolment.reopen_reason']);
  });
  it('never makes a 21st learner', () =>
    expect(codes('2027-01-04', 'Erreur de personne', 20)).toEqual(['admission.cohort_full']));
});
