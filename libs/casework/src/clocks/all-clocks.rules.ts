import type { CompanyCount, ContractFact, PersonFact, TrainingFact } from '../facts/case-facts.js';
import { employs } from '../facts/case-facts.js';
import { byMainTutor, teamOn } from '../facts/team.rules.js';
import { amendmentDecisionClock, amendmentDepositClock, resignationClock } from './change-clocks.rules.js';
import type { Clock, ClockReading } from './clock.js';
import {
  contractEndClock,
  decisionClock,
  depositClock,
  examLeaveClock,
  medicalVisitClock,
  minorClock,
  schoolShareClock,
  startWindowClock,
} from './contract-clocks.rules.js';
import { freeRuptureClock } from './free-rupture.rules.js';
import {
  afterRuptureClock,
  failedExamClock,
  noEmployerClock,
  type SettingsOn,
} from './learner-clocks.rules.js';
import { earlierOf } from './reading.rules.js';
import { censusClock, filingClock } from './school-clocks.rules.js';
import { tutorQuotaClock } from './tutor-quota.rules.js';

/** Everything the clocks are read from on one day. */
export interface ClockFacts {
  today: string;
  settingsOn: SettingsOn;
  trainings: ReadonlyMap<string, TrainingFact>;
  /** By contract; a contract without count has no clock of free rupture here. */
  counts: ReadonlyMap<string, CompanyCount>;
  /** What was noted as done: the day, by kind, subject and year. */
  doneOn(kind: string, subjectId: string, term?: string): string | null;
  filings: readonly { id: string; label: string; dueOn: string }[];
}

const keyed = (
  reading: ClockReading | null,
  subject: string,
  about: Partial<Omit<Clock, keyof ClockReading | 'key'>>,
): Clock[] =>
  reading === null
    ? []
    : [
        {
          ...reading,
          key: `${reading.kind}:${subject}`,
          learnerId: null,
          contractId: null,
          cohortId: null,
          hostId: null,
          tutorId: null,
          ...about,
        },
      ];

/** The clocks of a person's enrolments, not of their contracts. */
export function clocksOfPerson(person: PersonFact, { today, settingsOn }: ClockFacts): Clock[] {
  return person.enrolments.flatMap((enrolment) => {
    const about = { learnerId: person.id, cohortId: enrolment.cohortId };
    return [
      ...keyed(noEmployerClock(person, enrolment, settingsOn, today), enrolment.id, about),
      ...keyed(failedExamClock(person, enrolment, settingsOn, today), enrolment.id, about),
    ];
  });
}

/** The enrolment under which a contract falls: the last one entered before its end, else the first to come. */
export const enrolmentOf = (person: PersonFact, contract: Pick<ContractFact, 'lastDay'>) =>
  person.enrolments.findLast(({ entryOn }) => entryOn <= contract.lastDay) ?? person.enrolments[0] ?? null;

/** The clocks of one contract. */
export function clocksOfContract(person: PersonFact, contract: ContractFact, facts: ClockFacts): Clock[] {
  const { today, settingsOn, trainings, counts, doneOn } = facts;
  const enrolment = enrolmentOf(person, contract);
  const cohort = enrolment && trainings.get(enrolment.cohortId);
  const training = cohort ? { ...cohort, endsOn: enrolment.extendedUntil ?? cohort.endsOn } : null;
  const count = counts.get(contract.id);
  const about = {
    learnerId: person.id,
    contractId: contract.id,
    cohortId: enrolment?.cohortId ?? null,
    hostId: contract.hostId,
    tutorId: teamOn(contract, today)[0]!,
  };
  const own = [
    depositClock(contract, settingsOn, today),
    decisionClock(contract, settingsOn, today),
    startWindowClock(contract, enrolment, settingsOn, today),
    count ? freeRuptureClock(contract, count, settingsOn, today) : null,
    afterRuptureClock(contract, person, settingsOn, today),
    resignationClock(contract, settingsOn, today),
    minorClock(contract, person.birthDate, settingsOn, today),
    schoolShareClock(contract, training, settingsOn, today),
    contractEndClock(contract, training, settingsOn, today),
    examLeaveClock(contract, training, doneOn('exam_leave', contract.id), settingsOn, today),
    medicalVisitClock(contract, person.birthDate, doneOn('medical_visit', contract.id), settingsOn, today),
  ].flatMap((reading) => keyed(reading, contract.id, about));
  const amended = contract.amendments.flatMap((amendment) => [
    ...keyed(amendmentDepositClock(contract, amendment, settingsOn, today), amendment.id, about),
    ...keyed(amendmentDecisionClock(contract, amendment, settingsOn, today), amendment.id, about),
  ]);
  return [...own, ...amended];
}

/** One clock a tutor with apprentices to come: each counts for the days on which they are its main tutor. */
export function clocksOfTutors(
  contracts: readonly ContractFact[],
  repeaters: ReadonlySet<string>,
  { settingsOn, today }: ClockFacts,
): Clock[] {
  const byTutor = new Map<string, ContractFact[]>();
  for (const contract of contracts.flatMap(byMainTutor))
    byTutor.set(contract.tutorId, [...(byTutor.get(contract.tutorId) ?? []), contract]);
  return [...byTutor].flatMap(([tutorId, own]) => {
    const quota = tutorQuotaClock(own, repeaters, settingsOn, today);
    return keyed(quota?.reading ?? null, tutorId, { tutorId, hostId: own[0]!.hostId });
  });
}

/** The census of each public employer whose apprentices begin this year, and the school's own filings. */
export function clocksOfSchool(contracts: readonly ContractFact[], facts: ClockFacts): Clock[] {
  const { today, settingsOn, doneOn, filings } = facts;
  const year = Number(today.slice(0, 4));
  const employers = new Set(
    contracts
      .filter(
        (one) =>
          one.hostKind === 'public_body' &&
          one.kind === 'apprenticeship' &&
          employs(one) &&
          (one.startsOn.startsWith(`${year}`) || (one.startsOn <= today && one.lastDay >= today)),
      )
      .map(({ hostId }) => hostId),
  );
  return [
    ...[...employers].flatMap((hostId) =>
      keyed(
        censusClock(year, doneOn('cnfpt_census', hostId, `${year}`), settingsOn, today),
        `${hostId}:${year}`,
        { hostId },
      ),
    ),
    ...filings.flatMap(({ id, label, dueOn }) =>
      keyed(
        filingClock(
          { label, noticeOn: earlierOf(today, dueOn), dueOn, doneOn: doneOn('yearly_filing', id) },
          settingsOn,
          today,
        ),
        id,
        {},
      ),
    ),
  ];
}
