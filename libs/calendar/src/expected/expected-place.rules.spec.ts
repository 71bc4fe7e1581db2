import { planFrom, wholeWeek } from '../rhythms/rhythm.rules.js';
import { expectedHalves } from './expected-halves.rules.js';
import { expectedPlace, type LearnerFacts } from './expected-place.rules.js';

const facts = (over: Partial<LearnerFacts> = {}): LearnerFacts => ({
  day: '2027-03-16',
  weekday: 2,
  enrolment: { entryOn: '2026-09-07', exitOn: null },
  planned: { place: 'company' },
  contract: { companyFirstDay: '2026-09-14', workingDays: [1, 2, 3, 4, 5] },
  hostClosure: undefined,
  onLeave: undefined,
  ...over,
});
const place = (over: Partial<LearnerFacts>) => expectedPlace(facts(over)).place;

describe('where a learner is expected', () => {
  it('is at school with or without a contract', () => {
    expect(place({ planned: { place: 'school' } })).toBe('school');
    expect(place({ planned: { place: 'school' }, contract: undefined })).toBe('school');
  });
  it('is in the company in a company week, and nowhere without contract', () => {
    expect(place({})).toBe('company');
    expect(place({ contract: undefined })).toBe('none');
  });
  it('is in the company when the school is closed on a school half-day, and nowhere without contract', () => {
    const closed = { place: 'closed' as const, name: 'Vacances de Noël' };
    expect(expectedPlace(facts({ planned: closed }))).toEqual({ place: 'company', name: 'Vacances de Noël' });
    expect(place({ planned: closed, contract: undefined })).toBe('closed');
  });
  it('is nowhere on a public holiday, on granted leave, or when the host is closed', () => {
    expect(place({ planned: { place: 'holiday', name: 'Ascension' } })).toBe('holiday');
    expect(place({ onLeave: { name: 'Congés payés' } })).toBe('leave');
    expect(expectedPlace(facts({ hostClosure: { name: 'Congés d’été' } }))).toEqual({
      place: 'host_closed',
      name: 'Congés d’été',
    });
    expect(place({ planned: { place: 'closed' }, hostClosure: { name: 'Congés d’été' } })).toBe(
      'host_closed',
    );
  });
  it('is nowhere on a day the host never works', () => {
    expect(
      place({ weekday: 1, contract: { companyFirstDay: '2026-09-14', workingDays: [2, 3, 4, 5, 6] } }),
    ).toBe('host_closed');
  });
  it('waits for the first day in the company, though the contract runs', () => {
    expect(place({ contract: { companyFirstDay: '2027-03-17', workingDays: [1, 2, 3, 4, 5] } })).toBe('none');
  });
  it('is at the action of mediation they take part in, but on a public holiday or on leave', () => {
    const mediation = { name: 'Atelier numérique (médiathèque)' };
    const at = { place: 'mediation', ...mediation };
    for (const planned of ['school', 'company', 'closed'] as const)
      expect(expectedPlace(facts({ planned: { place: planned }, mediation }))).toEqual(at);
    expect(expectedPlace(facts({ contract: undefined, mediation }))).toEqual(at);
    expect(place({ planned: { place: 'holiday' }, mediation })).toBe('holiday');
    expect(place({ onLeave: { name: 'Congé' }, mediation })).toBe('leave');
    expect(place({ enrolment: { entryOn: '2027-03-17', exitOn: null }, mediation })).toBe('none');
  });
  it('is nowhere before the entry, after the exit, or when nothing is planned', () => {
    expect(place({ enrolment: { entryOn: '2027-03-17', exitOn: null } })).toBe('none');
    expect(place({ enrolment: { entryOn: '2026-09-07', exitOn: '2027-03-15' } })).toBe('none');
    expect(place({ enrolment: { entryOn: '2026-09-07', exitOn: '2027-03-16' } })).toBe('company');
    expect(place({ planned: undefined })).toBe('none');
  });
});

describe('the half-days of several learners', () => {
  const cohorts = new Map([['c', { startsOn: '2026-09-07', endsOn: '2027-03-17' }]]);
  const plans = new Map([
    [
      'c',
      {
        number: 1,
        ...planFrom(cohorts.get('c')!, {
          rhythms: [{ fromMonday: '2026-09-07', schoolWeeks: 1, companyWeeks: 0, schoolDays: wholeWeek }],
        }),
      },
    ],
  ]);
  const base = {
    cohorts,
    plans,
    closed: new Map(),
    workingDays: new Map(),
    hostClosures: [],
    leaves: [],
    mediations: [],
  };
  const enrolment = { learnerId: 'l', cohortId: 'c', entryOn: '2026-09-07', exitOn: null };
  const contract = {
    id: 'k',
    learnerId: 'l',
    siteId: 's',
    startsOn: '2026-09-07',
    lastDay: '2027-03-18',
    companyFirstDay: '2026-09-07',
  };

  it('keeps to the enrolment, and names the contract that binds on each day', () => {
    const halves = expectedHalves(
      {
        ...base,
        enrolments: [{ ...enrolment, entryOn: '2027-03-16', exitOn: '2027-03-16' }],
        contracts: [contract],
      },
      '2027-03-15',
      '2027-03-17',
    );
    expect(halves.map(({ day, half, place, contractId }) => [day, half, place, contractId])).toEqual([
      ['2027-03-16', 'morning', 'school', 'k'],
      ['2027-03-16', 'afternoon', 'school', 'k'],
    ]);
  });
  it('expects whoever is still under contract in the company once the promotion is over', () => {
    const halves = expectedHalves(
      { ...base, enrolments: [enrolment], contracts: [contract] },
      '2027-03-17',
      '2027-03-19',
    );
    expect(halves.filter(({ half }) => half === 'morning').map(({ place }) => place)).toEqual([
      'school',
      'company',
      'none',
    ]);
  });
  it('puts a promotion on leave together, the half-days that the leave holds only, and nobody without contract in company time', () => {
    const leave = {
      learnerId: null,
      cohortId: 'c',
      kind: 'paid' as const,
      firstDay: '2027-03-17',
      firstHalf: 'afternoon' as const,
      lastDay: '2027-03-18',
      lastHalf: 'afternoon' as const,
    };
    const of = (contracts: (typeof contract)[]) =>
      expectedHalves(
        { ...base, enrolments: [enrolment], contracts, leaves: [leave] },
        '2027-03-17',
        '2027-03-18',
      ).map(({ place, name }) => [place, name]);
    expect(of([contract])).toEqual([
      ['school', undefined],
      ['leave', 'Congés payés'],
      ['leave', 'Congés payés'],
      ['leave', 'Congés payés'],
    ]);
    // The promotion ends on the 17th: whoever is without contract is expected nowhere the day after.
    expect(of([]).map(([place]) => place)).toEqual(['school', 'leave', 'none', 'none']);
  });
});
