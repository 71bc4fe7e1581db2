import { Temporal } from 'temporal-polyfill';
import {
  type ContractLife,
  contractTransitions,
  isUnderContract,
  refusalsToStep,
  stateOn,
} from './contract-life.rules.js';
import { refusalsToTerminate, type Termination } from './termination.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const life = (given: Partial<ContractLife> = {}): ContractLife => ({
  step: 'accepted',
  start: day('2025-09-15'),
  end: day('2027-08-31'),
  terminatedOn: null,
  ...given,
});

describe('stateOn', () => {
  it.each([
    ['2025-09-14', 'accepted'],
    ['2025-09-15', 'running'],
    ['2027-08-31', 'running'],
    ['2027-09-01', 'ended'],
  ])('on %s: %s', (today, state) => expect(stateOn(life(), day(today))).toBe(state));

  it('runs until the day of its termination', () => {
    const broken = life({ terminatedOn: day('2026-02-10') });
    expect(stateOn(broken, day('2026-02-10'))).toBe('running');
    expect(stateOn(broken, day('2026-02-11'))).toBe('terminated');
    expect(isUnderContract(broken, day('2026-02-11'))).toBe(false);
  });
  it('never runs as a draft', () =>
    expect(isUnderContract(life({ step: 'draft' }), day('2026-01-05'))).toBe(false));
  it('does not run once its deposit is refused', () =>
    expect(stateOn(life({ step: 'refused' }), day('2026-01-05'))).toBe('refused'));
  it('runs before the deposit is decided', () =>
    expect(isUnderContract(life({ step: 'signed' }), day('2025-09-15'))).toBe(true));
});

describe('contractTransitions', () => {
  it('list no step twice and leave nothing after a cancellation', () => {
    const steps = contractTransitions.map(({ from, to }) => `${from}>${to}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.filter((step) => /^cancelled>/.test(step))).toEqual([]);
  });
});

describe('refusalsToStep', () => {
  const codes = (
    given: Partial<ContractLife>,
    to: Parameters<typeof refusalsToStep>[1],
    role: string,
    today: string,
  ) => refusalsToStep(life(given), to, role, day(today)).map(({ code }) => code);
  it('files a signed contract', () =>
    expect(codes({ step: 'signed' }, 'filed', 'coordinator', '2025-09-16')).toEqual([]));
  it('files a refused one again', () =>
    expect(codes({ step: 'refused' }, 'filed', 'director', '2025-10-16')).toEqual([]));
  it('does not accept what was not filed', () =>
    expect(codes({ step: 'signed' }, 'accepted', 'director', '2025-09-16')).toEqual([
      'contract.step_impossible',
    ]));
  it('is not a tutor’s affair', () =>
    expect(codes({ step: 'signed' }, 'filed', 'tutor', '2025-09-16')).toEqual(['contract.step_not_yours']));
  it('cancels before the start only', () => {
    expect(codes({}, 'cancelled', 'director', '2025-09-14')).toEqual([]);
    expect(codes({}, 'cancelled', 'director', '2025-09-15')).toEqual(['contract.already_started']);
  });
});

describe('refusalsToTerminate', () => {
  const termination = (given: Partial<Termination> = {}): Termination => ({
    on: day('2026-02-10'),
    initiator: 'both',
    mode: 'agreement',
    reason: 'Projet différent',
    ...given,
  });
  const codes = (
    given: Partial<Termination>,
    of: Partial<ContractLife> = {},
    companyDays: number | null = null,
  ) =>
    refusalsToTerminate(life(of), termination(given), day('2026-02-12'), companyDays).map(({ code }) => code);

  it('accepts a common agreement inside the contract', () => expect(codes({})).toEqual([]));
  it.each([
    ['2025-09-14', ['termination.before_start']],
    ['2025-09-15', []],
    ['2027-08-30', []],
    ['2027-08-31', ['termination.not_before_end']],
  ])('dated %s', (on, expected) => expect(codes({ on: day(on) })).toEqual(expected));
  it('does not break a draft, nor twice', () => {
    expect(codes({}, { step: 'draft' })).toEqual(['termination.not_binding']);
    expect(codes({}, { terminatedOn: day('2026-01-09') })).toEqual(['termination.already_terminated']);
  });
  it('closes the free mode after 45 days in the company', () => {
    const free = { mode: 'free', initiator: 'learner' } as const;
    expect(codes(free, {}, 45)).toEqual([]);
    expect(codes(free, {}, 46)).toEqual(['termination.free_period_over']);
    expect(codes(free)).toEqual([]);
  });
  it('tells who may begin what, and asks why, at once', () =>
    expect(codes({ mode: 'resignation', initiator: 'employer', reason: ' ' })).toEqual([
      'termination.wrong_initiator',
      'termination.mediator_missing',
      'termination.announcement_missing',
      'termination.reason_missing',
    ]));
});
