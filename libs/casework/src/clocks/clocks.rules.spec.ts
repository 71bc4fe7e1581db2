import fc from 'fast-check';
import type { CompanyCount } from '../facts/case-facts.js';
import { settingsOn, someContract, someEnrolment, somePerson, someTraining } from '../testing.js';
import {
  contractEndClock,
  decisionClock,
  examLeaveClock,
  medicalVisitClock,
  minorClock,
  schoolShareClock,
  startWindowClock,
} from './contract-clocks.rules.js';
import { countsFrom, earliestEnd, freeRuptureClock } from './free-rupture.rules.js';
import { afterRuptureClock, failedExamClock, noEmployerClock } from './learner-clocks.rules.js';
import { daysAfter } from './reading.rules.js';
import { censusClock, filingClock } from './school-clocks.rules.js';
import { tutorQuotaClock } from './tutor-quota.rules.js';

describe('training without employer', () => {
  const on = (today: string, person = somePerson(), enrolment = someEnrolment()) =>
    noEmployerClock(person, enrolment, settingsOn, today);

  it('lasts three months from the entry', () => {
    expect(on('2026-12-07')).toMatchObject({ state: 'running', dueOn: '2026-12-07', daysLeft: 0 });
    expect(on('2026-12-08')).toMatchObject({ state: 'missed', daysLeft: -1, article: 'L6222-12-1' });
  });
  it('stops when a contract starts, not when it is signed', () => {
    const person = somePerson({ contracts: [someContract({ startsOn: '2026-10-12' })] });
    expect(on('2026-10-11', person)).toMatchObject({ state: 'running', stoppedOn: null });
    expect(on('2026-10-12', person)).toMatchObject({ state: 'stopped', stoppedOn: '2026-10-12' });
  });
  it('is not for whoever enters under contract', () =>
    expect(on('2026-10-01', somePerson({ contracts: [someContract()] }))).toBeNull());
  it('goes on when the deposit is refused, and for an internship', () => {
    for (const given of [{ stage: 'refused' }, { kind: 'internship' }, { stage: 'draft' }] as const)
      expect(on('2026-10-01', somePerson({ contracts: [someContract(given)] }))?.state).toBe('running');
  });
  it('stops with the exit', () =>
    expect(
      on('2026-11-01', somePerson(), someEnrolment({ exitOn: '2026-10-30', exitReason: 'move' })),
    ).toMatchObject({
      state: 'stopped',
      stoppedOn: '2026-10-30',
    }));
});

describe('after a rupture', () => {
  const broken = someContract({ terminatedOn: '2027-03-31', ground: 'resignation' });
  const on = (today: string, contracts = [broken]) =>
    afterRuptureClock(broken, somePerson({ contracts }), settingsOn, today);

  it('the school keeps the learner six months', () => {
    expect(on('2027-05-18')).toMatchObject({ state: 'running', dueOn: '2027-09-30', daysLeft: 135 });
    expect(on('2027-10-01')).toMatchObject({ state: 'missed' });
  });
  it('stops when another contract starts', () => {
    const next = someContract({ id: 'k2', startsOn: '2027-06-01' });
    expect(on('2027-05-18', [broken, next])).toMatchObject({
      state: 'running',
      detail: expect.stringContaining('signé'),
    });
    expect(on('2027-06-01', [broken, next])).toMatchObject({ state: 'stopped', stoppedOn: '2027-06-01' });
  });
  it('has not begun before the contract’s last day, nor begins when the title was obtained', () => {
    expect(on('2027-03-30')?.state).toBe('ahead');
    const titled = someContract({ terminatedOn: '2027-03-31', ground: 'title_obtained' });
    expect(afterRuptureClock(titled, somePerson(), settingsOn, '2027-05-18')).toBeNull();
  });
});

describe('the free rupture', () => {
  const count = (given: Partial<CompanyCount> = {}): CompanyCount => ({
    confirmedHalves: 0,
    unknownHalves: 0,
    reachedOn: null,
    possiblyReachedOn: null,
    ahead: [],
    ...given,
  });
  const days = (first: string, halves: number) =>
    Array.from({ length: halves }, (_, index) => daysAfter(first, Math.floor(index / 2)));
  const on = (given: Partial<CompanyCount>, contract = someContract()) =>
    freeRuptureClock(contract, count(given), settingsOn, '2027-01-04');

  it('shows what is confirmed, what is at most, and the earliest end', () => {
    expect(on({ confirmedHalves: 60, unknownHalves: 20, ahead: days('2027-01-05', 30) })).toMatchObject({
      state: 'running',
      company: { confirmed: 30, atMost: 40, limit: 45 },
      dueOn: '2027-01-09',
    });
  });
  it('is over on the day that confirms the forty-fifth', () =>
    expect(
      on({ confirmedHalves: 92, reachedOn: '2026-12-17', possiblyReachedOn: '2026-12-10' }),
    ).toMatchObject({
      state: 'stopped',
      stoppedOn: '2026-12-17',
    }));
  it('never counts what nobody signed as presence, and says it may be over', () =>
    expect(on({ confirmedHalves: 89, unknownHalves: 4, possiblyReachedOn: '2026-12-10' })).toMatchObject({
      state: 'running',
      dueOn: '2026-12-10',
      detail: expect.stringContaining('Peut-être déjà close'),
    }));
  it('tells no end when the contract leaves too few days', () =>
    expect(on({ confirmedHalves: 2, ahead: days('2027-01-05', 10) })).toMatchObject({
      state: 'running',
      dueOn: null,
    }));
  it('stops with the rupture', () =>
    expect(on({ confirmedHalves: 30 }, someContract({ terminatedOn: '2026-12-18' }))).toMatchObject({
      state: 'stopped',
      stoppedOn: '2026-12-18',
    }));

  it('ends no earlier than with one presence less, whatever is signed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 89 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 200 }),
        (confirmedHalves, unknown, left) => {
          const unknownHalves = Math.min(unknown, 89 - confirmedHalves);
          const ahead = days('2027-01-05', left);
          const end = earliestEnd(count({ confirmedHalves, unknownHalves, ahead }), 45);
          expect(end === null).toBe(confirmedHalves + unknownHalves + left < 90);
          const fewer = earliestEnd(
            count({ confirmedHalves: Math.max(0, confirmedHalves - 1), unknownHalves, ahead }),
            45,
          );
          if (fewer !== null) expect(end! <= fewer).toBe(true);
        },
      ),
    );
  });
  it('runs once per training, unless the setting says otherwise', () => {
    const second = { startsOn: '2027-06-01' };
    expect(countsFrom(second, [{ startsOn: '2026-09-07' }], true)).toBe('2026-09-07');
    expect(countsFrom(second, [{ startsOn: '2026-09-07' }], false)).toBe('2027-06-01');
  });
});

describe('the clocks of a contract', () => {
  const training = someTraining();

  it('silence of twenty days on a deposit is a refusal', () => {
    const filed = someContract({ stage: 'filed', filedOn: '2026-09-10', decidedOn: null });
    expect(decisionClock(filed, settingsOn, '2026-09-30')).toMatchObject({
      state: 'running',
      dueOn: '2026-09-30',
    });
    expect(decisionClock(filed, settingsOn, '2026-10-01')).toMatchObject({
      state: 'missed',
      detail: expect.stringContaining('vaut refus'),
    });
    expect(decisionClock(someContract(), settingsOn, '2026-10-01')).toMatchObject({ state: 'stopped' });
  });

  it('school and company begin within three months', () => {
    const late = someContract({ companyFirstDay: '2026-12-10' });
    expect(startWindowClock(late, someEnrolment(), settingsOn, '2026-12-07')).toMatchObject({
      state: 'running',
      daysLeft: 0,
    });
    expect(startWindowClock(late, someEnrolment(), settingsOn, '2026-12-08')?.state).toBe('missed');
    expect(startWindowClock(someContract(), someEnrolment(), settingsOn, '2026-09-07')?.state).toBe(
      'stopped',
    );
  });

  it('the end follows the training’s by two months at most', () => {
    const on = (endsOn: string) =>
      contractEndClock(someContract({ endsOn }), training, settingsOn, '2027-01-04');
    expect(on('2028-10-31')?.state).toBe('kept');
    expect(on('2028-11-01')?.state).toBe('missed');
  });

  it('a minor works thirty-five hours a week at most, until the birthday', () => {
    const birth = '2009-01-20';
    const on = (given = {}, today = '2027-01-04') =>
      minorClock(someContract(given), birth, settingsOn, today);
    expect(on()).toMatchObject({ state: 'kept', dueOn: '2027-01-19' });
    expect(on({ weeklyMinutes: 39 * 60 })).toMatchObject({
      state: 'missed',
      detail: expect.stringContaining('39'),
    });
    expect(on({}, '2027-01-20')?.state).toBe('stopped');
    expect(minorClock(someContract(), '2008-09-07', settingsOn, '2026-09-07')).toBeNull();
    expect(
      minorClock(someContract({ startsOn: '2026-09-07' }), '2008-02-29', settingsOn, '2026-09-07'),
    ).toBeNull();
  });

  it('a quarter of the time is at school', () => {
    const on = (schoolHours: number) =>
      schoolShareClock(someContract({ schoolHours }), training, settingsOn, '2027-01-04');
    expect(on(200)?.state).toBe('missed');
    expect(on(1150)?.state).toBe('kept');
  });

  it('the exam leave is for the month before the training’s end', () => {
    const on = (today: string, takenOn: string | null = null) =>
      examLeaveClock(someContract(), training, takenOn, settingsOn, today);
    expect(on('2028-07-30')?.state).toBe('ahead');
    expect(on('2028-07-31')).toMatchObject({ state: 'running', dueOn: '2028-08-31' });
    expect(on('2028-08-20', '2028-08-18')?.state).toBe('stopped');
  });

  it('the medical visit comes before the work of a minor, within two months for others', () => {
    const on = (birth: string) => medicalVisitClock(someContract(), birth, null, settingsOn, '2026-09-07');
    expect(on('2005-03-15')?.dueOn).toBe('2026-11-07');
    expect(on('2009-01-20')?.dueOn).toBe('2026-09-07');
  });
});

describe('a failed exam', () => {
  const failed = { enrolmentId: 'e1', sessionOn: '2028-02-29', outcome: 'failed' as const };
  it('leaves a year, to the end of February', () =>
    expect(
      failedExamClock(somePerson({ juryResults: [failed] }), someEnrolment(), settingsOn, '2028-06-01'),
    ).toMatchObject({ state: 'running', dueOn: '2029-02-28' }));
  it('stops with the title', () =>
    expect(
      failedExamClock(
        somePerson({ juryResults: [failed, { ...failed, sessionOn: '2028-08-29', outcome: 'title' }] }),
        someEnrolment(),
        settingsOn,
        '2028-09-01',
      ),
    ).toMatchObject({ state: 'stopped', stoppedOn: '2028-08-29' }));
  it('does not run for whoever passed, or had another enrolment', () => {
    const passed = somePerson({ juryResults: [{ ...failed, outcome: 'title' }] });
    expect(failedExamClock(passed, someEnrolment(), settingsOn, '2028-06-01')).toBeNull();
    expect(
      failedExamClock(
        somePerson({ juryResults: [failed] }),
        someEnrolment({ id: 'e2' }),
        settingsOn,
        '2028-06-01',
      ),
    ).toBeNull();
  });
});

describe('the tutor’s quota', () => {
  const three = ['l1', 'l2', 'l3'].map((learnerId, index) => someContract({ id: `k${index}`, learnerId }));
  it('is two apprentices at once', () => {
    expect(tutorQuotaClock(three.slice(0, 2), new Set(), settingsOn, '2027-01-04')).toMatchObject({
      most: 2,
      reading: { state: 'kept' },
    });
    expect(tutorQuotaClock(three, new Set(), settingsOn, '2027-01-04')?.reading.state).toBe('missed');
  });
  it('leaves a third place to whoever repeats a year', () =>
    expect(tutorQuotaClock(three, new Set(['l3']), settingsOn, '2027-01-04')?.reading.state).toBe('kept'));
  it('counts nobody twice, and looks at the busiest moment to come', () => {
    const next = someContract({ id: 'k9', learnerId: 'l1', startsOn: '2027-06-01' });
    const first = someContract({ id: 'k8', learnerId: 'l1', terminatedOn: '2027-05-31' });
    expect(tutorQuotaClock([first, next], new Set(), settingsOn, '2027-01-04')?.most).toBe(1);
    expect(tutorQuotaClock([first], new Set(), settingsOn, '2027-06-01')).toBeNull();
  });
});

describe('the school’s own', () => {
  it('the census runs in the window of its year, and needs one', () => {
    expect(censusClock(2026, null, settingsOn, '2026-01-18')?.state).toBe('ahead');
    expect(censusClock(2026, null, settingsOn, '2026-03-20')).toMatchObject({
      state: 'running',
      daysLeft: 0,
    });
    expect(censusClock(2026, '2026-02-10', settingsOn, '2026-03-21')?.state).toBe('stopped');
    expect(censusClock(2027, null, settingsOn, '2027-01-19')).toBeNull();
  });
  it('a filing runs to the day that was typed', () =>
    expect(
      filingClock(
        { label: 'Enquête SIFA', noticeOn: '2027-05-18', dueOn: '2027-12-31', doneOn: null },
        settingsOn,
        '2027-05-18',
      ),
    ).toMatchObject({ state: 'running', daysLeft: 227, detail: 'Enquête SIFA' }));
});
