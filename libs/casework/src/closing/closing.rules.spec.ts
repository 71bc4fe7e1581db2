import type { CohortContact, EnrolmentView } from '#learners';
import { type ClosingFacts, closingFrom, closingLines } from './closing.rules.js';

const enrolment = (learnerId: string, given: Partial<EnrolmentView> = {}): EnrolmentView => ({
  id: `e-${learnerId}`,
  learnerId,
  firstName: 'Alix',
  lastName: learnerId,
  birthDate: '2006-03-15',
  cohortId: 'c',
  entryOn: '2025-09-08',
  exitOn: null,
  exitReason: null,
  transition: null,
  extendedUntil: null,
  ...given,
});
const contact = (learnerId: string, given: Partial<CohortContact> = {}): CohortContact => ({
  learnerId,
  accountId: `a-${learnerId}`,
  hasEmail: true,
  hasPhone: true,
  ...given,
});
const facts = (given: Partial<ClosingFacts> = {}): ClosingFacts => ({
  cohort: { id: 'c', endsOn: '2027-08-31' },
  today: '2027-09-01',
  enrolments: [enrolment('A'), enrolment('B')],
  missingMarks: [],
  unsigned: [],
  loans: [],
  contacts: [contact('A'), contact('B')],
  openAccounts: new Set(),
  firstFollowUp: () => '2028-02-29',
  ...given,
});
const line = (kind: string, given: Partial<ClosingFacts> = {}) =>
  closingLines(facts(given)).find((one) => one.kind === kind)!;
const whom = ({ people }: { people: { lastName: string }[] }) => people.map(({ lastName }) => lastName);

describe('the end of a promotion', () => {
  it('is prepared from two months before the last day, at the end of a short month', () => {
    expect(closingFrom('2027-08-31')).toBe('2027-06-30');
    expect(closingFrom('2027-04-30')).toBe('2027-02-28');
  });

  it('counts a half-day once, whoever lacks, and not of somebody who was gone', () => {
    const missingMarks = [
      { learnerId: 'A', day: '2027-06-01', half: 'afternoon' as const },
      { learnerId: 'A', day: '2027-06-02', half: 'morning' as const },
      { learnerId: 'B', day: '2027-06-02', half: 'morning' as const },
    ];
    expect(line('sheets', { missingMarks })).toMatchObject({
      count: 2,
      to: '/presence/c/2027-06-01/afternoon',
    });
    const enrolments = [enrolment('A', { exitOn: '2027-05-31' }), enrolment('B')];
    expect(line('sheets', { missingMarks, enrolments })).toMatchObject({
      count: 1,
      to: '/presence/c/2027-06-02/morning',
    });
    expect(line('sheets')).toMatchObject({ count: 0, to: '/presence' });
  });

  it('says which things are out, and with whom', () => {
    const equipment = line('equipment', {
      loans: [
        { learnerId: 'B', kind: 'laptop' },
        { learnerId: 'B', kind: 'badge' },
        { learnerId: 'A', kind: 'laptop' },
      ],
    });
    expect(equipment).toMatchObject({ count: 3, detail: '2\u00a0ordinateurs, 1\u00a0badge à récupérer.' });
    expect(whom(equipment)).toEqual(['A', 'B']);
  });

  it('names who lacks an address or a telephone', () => {
    const contacts = line('contacts', {
      contacts: [contact('A', { hasEmail: false }), contact('B', { hasEmail: false, hasPhone: false })],
    });
    expect(contacts.detail).toBe(
      '2\u00a0personnes sans e-mail ou sans téléphone, dont 1 sans aucun des deux.',
    );
    expect(whom(contacts)).toEqual(['A', 'B']);
  });

  it('leaves the access of who still learns, and of who has more time after a failed exam', () => {
    const openAccounts = new Set(['a-A', 'a-B', 'a-C']);
    const contacts = ['A', 'B', 'C'].map((id) => contact(id));
    const enrolments = [
      enrolment('A'),
      enrolment('B', { extendedUntil: '2028-06-30' }),
      enrolment('C', { exitOn: '2027-03-01' }),
    ];
    const given = { openAccounts, contacts, enrolments };
    expect(whom(line('access', { ...given, today: '2027-08-31' }))).toEqual(['C']);
    expect(whom(line('access', given))).toEqual(['A', 'C']);
  });

  it('plans the follow-ups with the exits, and asks none of who goes on in another promotion', () => {
    const enrolments = [
      enrolment('A', { exitOn: '2027-08-31', exitReason: 'success' }),
      enrolment('B', { exitOn: '2026-12-18', transition: 'change_of_cohort' }),
    ];
    expect(line('follow_ups', { enrolments })).toMatchObject({
      count: 0,
      detail:
        'Toutes les sorties sont enregistrées, et leurs suivis prévus. Prochain premier suivi le mardi 29 février 2028.',
    });
    expect(whom(line('follow_ups'))).toEqual(['A', 'B']);
  });
});
