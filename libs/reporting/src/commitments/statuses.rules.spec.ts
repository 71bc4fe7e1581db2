import { commitments } from '#partnership';
import { ruptureFiguresOf } from '../dataset/contracts-and-hosts.rules.js';
import type { PromotionFigures } from '../dataset/department-dataset.js';
import type { Facts } from '../dataset/facts.js';
import { headCountsOf, titlesOf, underContractOf } from '../dataset/head-counts.rules.js';
import { someCohort, someContract, someEntry, someFacts, somePromotion } from '../testing.js';
import { commitmentDefinitions } from './definitions.js';
import { commitmentRules, commitmentStatusesOf } from './statuses.rules.js';

const judge = (id: string, facts: Partial<Facts> = {}, promotions: PromotionFigures[] = [somePromotion()]) =>
  commitmentRules[id]!(someFacts(facts), promotions);

describe('the commitments', () => {
  it('are all judged, in the order of the call for projects, each with a sentence and a source', () => {
    const statuses = commitmentStatusesOf(someFacts(), [somePromotion()]);
    expect(statuses.map(({ id }) => id)).toEqual(commitments.map(({ id }) => id));
    expect(Object.keys(commitmentRules).sort()).toEqual(commitments.map(({ id }) => id).sort());
    for (const { figure, source } of statuses)
      expect([figure.endsWith('.'), source.length > 3]).toEqual([true, true]);
  });
  it('that are measured have a definition', () => {
    const measured = commitmentStatusesOf(someFacts(), [somePromotion()]).filter(
      ({ figure }) => !figure.startsWith('Pas encore suivi'),
    );
    expect(measured.filter(({ id }) => !commitmentDefinitions[id])).toEqual([]);
  });
});

describe('promotions', () => {
  const four = (last: string) =>
    ['2024-10-07', '2025-09-08', '2026-02-02', '2026-09-07'].map((startsOn, i) =>
      someCohort({ id: `c${i}`, startsOn, endsOn: i === 3 ? last : '2028-06-30' }),
    );
  it('are kept when the fourth leaves in time', () =>
    expect(judge('promotions', { cohorts: four('2028-08-31') }).status).toBe('kept'));
  it('are at risk as soon as the fourth is planned to leave after the agreement', () =>
    expect(judge('promotions', { cohorts: four('2029-09-14') })).toMatchObject({
      status: 'at_risk',
      figure: expect.stringContaining('après la fin de la convention'),
    }));
  it('are at risk while one is missing, and pending without any', () => {
    expect(judge('promotions', { cohorts: four('2028-08-31').slice(1) }).status).toBe('at_risk');
    expect(judge('promotions', { cohorts: [] }).status).toBe('pending');
  });
});

describe('the first intake', () => {
  it('is kept inside the window, broken after it', () => {
    expect(judge('first-intake').status).toBe('kept');
    expect(judge('first-intake', { cohorts: [someCohort({ startsOn: '2025-01-06' })] }).status).toBe(
      'broken',
    );
  });
});

describe('sizes', () => {
  const sizes = (enrolledAtEntry: number | null, enrolledToday: number | null) =>
    judge('size', {}, [somePromotion({ enrolledAtEntry, enrolledToday })]).status;
  it('are kept from 15 to 20', () => expect([sizes(15, 15), sizes(20, 20)]).toEqual(['kept', 'kept']));
  it('are broken at entry, at risk today', () =>
    expect([sizes(14, 14), sizes(21, 20), sizes(15, 14)]).toEqual(['broken', 'broken', 'at_risk']));
  it('are pending before anybody entered', () => expect(sizes(null, null)).toBe('pending'));
});

describe('the level', () => {
  const cohort = someCohort();
  const level = (certification: object, dates: object = {}) =>
    judge('level', {
      cohorts: [{ ...cohort, ...dates, certification: { ...cohort.certification, ...certification } }],
    });
  it('is broken by another level, or a start outside the registration', () => {
    expect(level({ level: 4 }).status).toBe('broken');
    expect(level({ registeredFrom: '2024-11-01' }).status).toBe('broken');
  });
  it('is kept with a dated to-do when the jury comes after the registration', () =>
    expect(level({ registeredUntil: '2025-12-31' })).toMatchObject({
      status: 'kept',
      figure: expect.stringContaining('31\u00a0décembre\u00a02025'),
    }));
});

describe('alternance', () => {
  const asOf = '2025-05-12';
  const under = [somePromotion({ underContract: 1 })];
  it('waits three months for a first contract', () => {
    const late = [someEntry({ entryOn: '2025-02-12' }), someEntry({ learnerId: 'l2' })];
    expect(
      judge('alternance', { asOf, entries: late.slice(0, 1) }, [somePromotion({ underContract: 0 })]).status,
    ).toBe('broken');
    expect(judge('alternance', { asOf, entries: [someEntry({ entryOn: '2025-02-13' })] }, under).status).toBe(
      'kept',
    );
    expect(judge('alternance', { asOf, entries: late, contracts: [someContract()] }, under).status).toBe(
      'at_risk',
    );
  });
  it('waits six months after a rupture', () => {
    const broken = (lastDay: string) => [someContract({ lastDay, broken: true })];
    expect(judge('alternance', { asOf, contracts: broken('2024-11-13') }, under).status).toBe('kept');
    expect(judge('alternance', { asOf, contracts: broken('2024-11-12') }, under).status).toBe('at_risk');
  });
});

describe('refusals', () => {
  const refused = (refusalCode: string | null) =>
    judge('no-prerequisite', { applications: [{ cohortId: 'c1', stage: 'refused', refusalCode }] }).status;
  it('are kept for a listed reason, at risk without one, broken for another', () =>
    expect([refused('no_place'), refused(null), refused('technical_test')]).toEqual([
      'kept',
      'at_risk',
      'broken',
    ]));
});

describe('ages and levels', () => {
  it('counts whoever changes promotion or repeats a year once among those who entered', () => {
    const again = someEntry({ enrolmentId: 'e2', cohortId: 'c2', entryOn: '2025-09-08', continues: true });
    expect(judge('audience-age', { entries: [someEntry(), again] }).figure).toBe(
      judge('audience-age', { entries: [someEntry()] }).figure,
    );
    expect(judge('audience-level', { entries: [someEntry(), again] }).figure).toBe(
      judge('audience-level', { entries: [someEntry()] }).figure,
    );
  });

  it('outside the agreement are broken, unless a waiver was signed, which is told without its number', () => {
    const old = someEntry({ age: 29 });
    expect(judge('audience-age', { entries: [old] }).status).toBe('broken');
    const waived = judge('audience-age', { entries: [{ ...old, waived: ['eligibility.too_old'] }] });
    expect(waived).toMatchObject({ status: 'kept', figure: expect.stringContaining('moins de 5') });
  });
  it('read bac+1 as inside, bac+2 and two validated years as outside', () => {
    const level = (given: object) => judge('audience-level', { entries: [someEntry(given)] }).status;
    expect(level({ level: '4', validatedYears: 1 })).toBe('kept');
    expect(level({ level: '5' })).toBe('broken');
    expect(level({ level: '4', validatedYears: 2 })).toBe('broken');
    expect(level({ level: null })).toBe('not_measured');
  });
});

describe('public hosts', () => {
  const year = (startsOn: string, hostKind: 'company' | 'public_body') =>
    someContract({ startsOn, hostKind });
  it('are judged on two complete years', () => {
    const falling = [year('2024-11-04', 'public_body'), year('2025-11-03', 'company')];
    expect(judge('public-hosts', { asOf: '2025-12-31', contracts: falling }).status).toBe('pending');
    expect(judge('public-hosts', { asOf: '2026-01-01', contracts: falling }).status).toBe('at_risk');
    expect(
      judge('public-hosts', {
        asOf: '2026-01-01',
        contracts: [...falling, year('2025-10-01', 'public_body'), year('2024-10-01', 'company')],
      }).status,
    ).toBe('kept');
  });
});

describe('the premises', () => {
  const premises = (over: Partial<Facts['premises']> = {}, hall: Partial<Facts['premises']['hall']> = {}) => {
    const facts = someFacts();
    return judge('premises', {
      premises: { ...facts.premises, ...over, hall: { ...facts.premises.hall, ...hall } },
    });
  };
  it('are kept from 165 m² on, at risk below, pending without a room', () => {
    expect(premises({ squareMetres: 165 }).status).toBe('kept');
    expect(premises({ squareMetres: 164 }).status).toBe('at_risk');
    expect(premises({ squareMetres: 0, offered: 0 }).status).toBe('pending');
  });
  it('tell how full they are, and why the hall was refused, which is no breach', () => {
    const told = premises(
      { squareMetres: 165, offered: 1650, used: 825 },
      { asked: 9, accepted: 5, refused: 3, waiting: 1, reasons: [{ kind: 'taken', count: 3 }] },
    );
    expect(told.status).toBe('kept');
    expect(told.figure).toMatch(/pris à 50.% des demi-journées/);
    expect(told.figure).toMatch(
      /9.dates demandées, 5.accordées, 3.refusées \(salle déjà réservée.: 3\), 1 en attente\.$/,
    );
  });
});

it('mediation is never a breach', () => {
  expect(judge('mediation', { mediationHalves: 0 }).status).toBe('pending');
  expect(judge('mediation', { mediationHalves: 3 }).status).toBe('kept');
});

describe('a promotion’s figures', () => {
  it('do not exist before the first day, nor at the exit before the last', () => {
    const facts = someFacts({ asOf: '2024-10-06' });
    expect(headCountsOf(facts.cohorts[0]!, facts)).toMatchObject({
      enrolledAtEntry: null,
      enrolledToday: null,
      enrolledAtExit: null,
    });
    expect(underContractOf(facts.cohorts[0]!, facts)).toEqual({
      underContract: null,
      publicHostContracts: null,
    });
  });
  it('count at the exit who stayed to the end, not who abandoned', () => {
    const entries = [
      someEntry({ exitOn: '2026-09-10', exitReason: 'success' }),
      someEntry({ learnerId: 'l2', exitOn: '2025-03-01', exitReason: 'abandonment' }),
    ];
    const facts = someFacts({ asOf: '2027-05-18', entries });
    expect(headCountsOf(facts.cohorts[0]!, facts)).toMatchObject({
      enrolledAtEntry: 2,
      enrolledToday: null,
      enrolledAtExit: 1,
    });
  });
  it('keep each person’s best session', () => {
    const session = (outcome: 'title' | 'failed' | 'absent', sessionOn: string) => ({
      enrolmentId: 'e1',
      sessionOn,
      outcome,
      blocks: [],
    });
    const facts = someFacts({ results: [session('failed', '2026-09-15'), session('title', '2027-03-10')] });
    expect(titlesOf(facts.cohorts[0]!, facts)).toEqual({ presented: 1, awarded: 1, partial: 0, failed: 0 });
    const absent = someFacts({ results: [session('absent', '2026-09-15')] });
    expect(titlesOf(absent.cohorts[0]!, absent)).toBeNull();
  });
  it('tell what became of each rupture', () => {
    const broken = (learnerId: string) =>
      someContract({ id: `b-${learnerId}`, learnerId, lastDay: '2025-01-31', broken: true });
    const facts = someFacts({
      entries: [
        someEntry({ learnerId: 'again' }),
        someEntry({ learnerId: 'here' }),
        someEntry({ learnerId: 'gone', exitOn: '2025-02-15', exitReason: 'abandonment' }),
      ],
      contracts: [
        broken('again'),
        broken('here'),
        broken('gone'),
        someContract({ learnerId: 'again', startsOn: '2025-03-03' }),
      ],
    });
    expect(ruptureFiguresOf(facts)).toEqual({
      contractsStarted: 4,
      contractsBroken: 3,
      hiredAgain: 1,
      stillInTraining: 1,
      left: 1,
    });
  });
});
