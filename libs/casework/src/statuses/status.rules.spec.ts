import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { exitReasons } from '#learners';
import { originalDeadlines } from '../deadlines/deadline-settings.js';
import { someContract, someEnrolment, someTraining } from '../testing.js';
import { nationalStatuses, type StatusFacts, statusOn } from './status.rules.js';

const on = (today: string, given: Partial<StatusFacts> = {}) =>
  statusOn(
    today,
    { enrolment: someEnrolment(), contracts: [], training: someTraining(), ...given },
    originalDeadlines,
  );
const plus = (day: string, days: number) => `${Temporal.PlainDate.from(day).add({ days })}`;

describe('the national status', () => {
  it('is INSCRIT without contract, ABANDON after 90 days', () => {
    expect(on('2026-09-07')).toMatchObject({ status: 'INSCRIT', since: '2026-09-07', until: '2026-12-07' });
    expect(on('2026-12-06').status).toBe('INSCRIT');
    expect(on('2026-12-07')).toMatchObject({ status: 'ABANDON', since: '2026-12-07' });
  });
  it('is INSCRIT before the entry', () =>
    expect(on('2026-08-01')).toMatchObject({ status: 'INSCRIT', since: '2026-09-07' }));
  it('is APPRENTI under contract, even after ninety days without', () => {
    const contracts = [someContract({ startsOn: '2027-01-04' })];
    expect(on('2027-01-03', { contracts }).status).toBe('ABANDON');
    expect(on('2027-01-04', { contracts })).toMatchObject({ status: 'APPRENTI', since: '2027-01-04' });
  });
  it('is RUPTURANT after a rupture, ABANDON after 180 days, APPRENTI again under another contract', () => {
    const broken = someContract({ terminatedOn: '2027-03-31', ground: 'resignation' });
    expect(on('2027-03-31', { contracts: [broken] }).status).toBe('APPRENTI');
    expect(on('2027-04-01', { contracts: [broken] })).toMatchObject({
      status: 'RUPTURANT',
      since: '2027-04-01',
      until: '2027-09-28',
    });
    expect(on('2027-09-27', { contracts: [broken] }).status).toBe('RUPTURANT');
    expect(on('2027-09-28', { contracts: [broken] })).toMatchObject({
      status: 'ABANDON',
      since: '2027-09-28',
    });
    const contracts = [broken, someContract({ id: 'k2', startsOn: '2027-06-01' })];
    expect(on('2027-06-01', { contracts })).toMatchObject({ status: 'APPRENTI', since: '2027-06-01' });
  });
  it('is one run of APPRENTI when a contract begins the day after another', () =>
    expect(
      on('2027-06-01', {
        contracts: [
          someContract({ terminatedOn: '2027-05-31' }),
          someContract({ id: 'k2', startsOn: '2027-06-01' }),
        ],
      }),
    ).toMatchObject({ status: 'APPRENTI', since: '2026-09-07' }));
  it('is FIN_DE_FORMATION when the contract ends by itself at most 60 days before the training', () => {
    const ended = (endsOn: string) => on('2028-09-05', { contracts: [someContract({ endsOn })] });
    expect(ended('2028-08-31')).toMatchObject({ status: 'FIN_DE_FORMATION', since: '2028-09-01' });
    expect(ended('2028-07-02').status).toBe('FIN_DE_FORMATION');
    expect(ended('2028-07-01').status).toBe('RUPTURANT');
  });
  it('follows what the school recorded: an interruption is an ABANDON, a completion an end', () => {
    const left = (exitReason: 'move' | 'success') =>
      on('2027-02-02', {
        enrolment: someEnrolment({ exitOn: '2027-02-01', exitReason }),
        contracts: [someContract({ terminatedOn: '2027-02-01' })],
      });
    expect(left('move')).toMatchObject({ status: 'ABANDON', since: '2027-02-02' });
    expect(left('success')).toMatchObject({ status: 'FIN_DE_FORMATION', since: '2027-02-02' });
  });
  it('counts neither an internship, nor a draft, nor a refused deposit', () => {
    for (const given of [{ kind: 'internship' }, { stage: 'draft' }, { stage: 'refused' }] as const)
      expect(on('2026-10-01', { contracts: [someContract(given)] }).status).toBe('INSCRIT');
  });

  it('always exists, has begun once the person entered, and changes on the day it says', () => {
    const aDay = fc.integer({ min: -30, max: 1100 }).map((days) => plus('2026-09-07', days));
    const aContract = fc
      .tuple(aDay, fc.integer({ min: 30, max: 800 }), fc.boolean(), fc.integer({ min: 0, max: 300 }))
      .map(([startsOn, length, broken, after]) => {
        const endsOn = plus(startsOn, length);
        const terminatedOn = broken ? plus(startsOn, Math.min(after, length)) : null;
        return someContract({ startsOn, endsOn, terminatedOn });
      });
    const anExit = fc.option(
      fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom(...Object.keys(exitReasons))),
    );
    fc.assert(
      fc.property(aDay, fc.array(aContract, { maxLength: 3 }), anExit, (today, contracts, exit) => {
        const enrolment = someEnrolment(
          exit ? { exitOn: plus('2026-09-07', exit[0]), exitReason: exit[1] as never } : {},
        );
        const facts = { enrolment, contracts, training: someTraining() };
        const reading = statusOn(today, facts, originalDeadlines);
        expect(Object.keys(nationalStatuses)).toContain(reading.status);
        if (today >= enrolment.entryOn) expect(reading.since <= today).toBe(true);
        if (reading.until) {
          expect(reading.until > today).toBe(true);
          if (!contracts.some(({ startsOn }) => startsOn > today) && reading.status !== 'APPRENTI' && !exit)
            expect(statusOn(reading.until, facts, originalDeadlines).status).not.toBe(reading.status);
        }
      }),
      { numRuns: 500 },
    );
  });
});
