import { originalDeadlines } from './deadlines/deadline-settings.js';
import type { ContractFact, EnrolmentFact, PersonFact, TrainingFact } from './facts/case-facts.js';

/** The numbers of the law, whatever the day. */
export const settingsOn = () => originalDeadlines;

/** A contract of apprenticeship with a company, accepted, from 7 September 2026 to the end of August 2028. */
export const someContract = (given: Partial<ContractFact> = {}): ContractFact => ({
  id: 'k1',
  learnerId: 'l1',
  siteId: 's1',
  tutorId: 't1',
  hostId: 'h1',
  hostKind: 'company',
  kind: 'apprenticeship',
  stage: 'accepted',
  startsOn: '2026-09-07',
  endsOn: '2028-08-31',
  lastDay: given.terminatedOn ?? given.endsOn ?? '2028-08-31',
  companyFirstDay: given.startsOn ?? '2026-09-07',
  signedOn: '2026-08-24',
  weeklyMinutes: 2100,
  schoolHours: null,
  filedOn: '2026-09-09',
  decidedOn: '2026-09-21',
  terminatedOn: null,
  initiator: null,
  ground: null,
  mediatorAskedOn: null,
  announcedOn: null,
  team: [],
  amendments: [],
  ...given,
});

/** A place in the fourth promotion from its first day. */
export const someEnrolment = (given: Partial<EnrolmentFact> = {}): EnrolmentFact => ({
  id: 'e1',
  cohortId: 'c1',
  entryOn: '2026-09-07',
  exitOn: null,
  exitReason: null,
  extendedUntil: null,
  repeatsYear: false,
  ...given,
});

export const someTraining = (given: Partial<TrainingFact> = {}): TrainingFact => ({
  id: 'c1',
  name: 'Promotion 4',
  startsOn: '2026-09-07',
  endsOn: '2028-08-31',
  schoolHours: 1150,
  ...given,
});

/** Somebody of age, enrolled, without contract. */
export const somePerson = (given: Partial<PersonFact> = {}): PersonFact => ({
  id: 'l1',
  firstName: 'Lina',
  lastName: 'Moreau',
  birthDate: '2005-03-15',
  enrolments: [someEnrolment()],
  contracts: [],
  juryResults: [],
  ...given,
});
