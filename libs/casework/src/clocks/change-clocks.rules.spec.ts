import type { AmendmentFact } from '../facts/case-facts.js';
import { settingsOn, someContract } from '../testing.js';
import { amendmentDecisionClock, amendmentDepositClock, resignationClock } from './change-clocks.rules.js';

const amendment = (given: Partial<AmendmentFact> = {}): AmendmentFact => ({
  id: 'a1',
  number: 1,
  effectiveOn: '2027-04-30',
  signedOn: '2027-04-20',
  stage: 'signed',
  filedOn: null,
  ...given,
});

describe('an amendment’s deposit', () => {
  const on = (today: string, given: Partial<AmendmentFact> = {}, contract = someContract()) =>
    amendmentDepositClock(contract, amendment(given), settingsOn, today);

  it('is due five jours ouvrables after it takes effect, public holidays left out', () => {
    expect(on('2027-04-20')).toMatchObject({ state: 'running', dueOn: '2027-05-10' });
    expect(on('2027-05-10')).toMatchObject({ state: 'running', daysLeft: 0 });
    expect(on('2027-05-11')).toMatchObject({ state: 'missed' });
  });
  it('stops when filed, and runs again when refused', () => {
    expect(on('2027-05-05', { stage: 'filed', filedOn: '2027-05-04' })).toMatchObject({
      state: 'stopped',
      stoppedOn: '2027-05-04',
    });
    expect(on('2027-05-20', { stage: 'refused', filedOn: '2027-05-04' })?.state).toBe('missed');
  });
  it('is not asked of a contract that ended before, nor of an internship', () => {
    expect(
      on('2027-05-05', {}, someContract({ terminatedOn: '2027-04-29', ground: 'agreement' })),
    ).toBeNull();
    expect(on('2027-05-05', {}, someContract({ kind: 'internship' }))).toBeNull();
  });
  it('is answered within twenty days, silence being a refusal', () => {
    const decision = (today: string, given: Partial<AmendmentFact>) =>
      amendmentDecisionClock(someContract(), amendment(given), settingsOn, today);
    const filed = { stage: 'filed', filedOn: '2027-05-04' } as const;
    expect(decision('2027-05-24', filed)).toMatchObject({ state: 'running', dueOn: '2027-05-24' });
    expect(decision('2027-05-25', filed)).toMatchObject({
      state: 'missed',
      detail: expect.stringContaining('silence vaut refus'),
    });
    expect(decision('2027-05-10', { ...filed, stage: 'accepted' })).toBeNull();
    expect(decision('2027-05-10', {})).toBeNull();
  });
});

describe('a resignation', () => {
  const broken = someContract({
    ground: 'resignation',
    terminatedOn: '2027-05-31',
    mediatorAskedOn: '2027-05-16',
    announcedOn: '2027-05-21',
  });
  it('runs from the mediator to the last day, with the earliest day of each step', () => {
    const clock = resignationClock(broken, settingsOn, '2027-05-22');
    expect(clock).toMatchObject({ state: 'running', startedOn: '2027-05-16', dueOn: '2027-05-31' });
    expect(clock!.detail).toContain('annonce possible à partir du vendredi 21 mai');
    expect(clock!.detail).toContain('départ possible à partir du vendredi 28 mai');
    expect(resignationClock(broken, settingsOn, '2027-05-31')?.state).toBe('stopped');
  });
  it('has no clock for another ground, nor without its days', () => {
    expect(resignationClock({ ...broken, ground: 'agreement' }, settingsOn, '2027-05-22')).toBeNull();
    expect(resignationClock({ ...broken, mediatorAskedOn: null }, settingsOn, '2027-05-22')).toBeNull();
  });
});
