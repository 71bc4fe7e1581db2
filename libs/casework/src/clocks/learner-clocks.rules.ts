import type { Deadlines } from '../deadlines/deadline-settings.js';
import { type ContractFact, type EnrolmentFact, employs, type PersonFact } from '../facts/case-facts.js';
import type { ClockReading } from './clock.js';
import { laterOf, monthsAfter, readDelay } from './reading.rules.js';

/** The numbers in force on a day. */
export type SettingsOn = (day: string) => Deadlines;

/** Contracts with an employer that hold on at least one day of the enrolment, by start. */
export function contractsDuring(
  { entryOn, exitOn }: Pick<EnrolmentFact, 'entryOn' | 'exitOn'>,
  contracts: readonly ContractFact[],
): ContractFact[] {
  return contracts
    .filter((one) => employs(one) && one.lastDay >= entryOn && (exitOn === null || one.startsOn <= exitOn))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}

/**
 * A learner may train without employer for three months from the entry, as stagiaire de la formation professionnelle
 * (Code du travail, L6222-12-1). None for whoever enters under contract.
 */
export function noEmployerClock(
  person: Pick<PersonFact, 'contracts'>,
  enrolment: EnrolmentFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const { entryOn, exitOn } = enrolment;
  const [first] = contractsDuring(enrolment, person.contracts);
  if (first && first.startsOn <= entryOn) return null;
  const settings = settingsOn(entryOn);
  return readDelay(
    'no_employer',
    {
      startedOn: entryOn,
      dueOn: monthsAfter(entryOn, settings.no_employer_months),
      stoppedOn: first?.startsOn ?? exitOn,
      detail: first && first.startsOn > today ? 'Un contrat est signé et n’a pas commencé.' : null,
    },
    settings,
    today,
  );
}

/**
 * After a contract broken before its term, the school keeps the learner for six months and helps to find another employer
 * (Code du travail, L6222-18-2 and L6231-2). None when the title was obtained.
 */
export function afterRuptureClock(
  contract: ContractFact,
  person: Pick<PersonFact, 'contracts' | 'enrolments'>,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const { terminatedOn, ground } = contract;
  if (terminatedOn === null || ground === 'title_obtained' || contract.kind === 'internship') return null;
  const next = person.contracts
    .filter((one) => one.id !== contract.id && employs(one) && one.startsOn > terminatedOn)
    .map(({ startsOn }) => startsOn)
    .sort()[0];
  const exit = person.enrolments.find(
    ({ entryOn, exitOn }) => entryOn <= terminatedOn && exitOn !== null && exitOn >= terminatedOn,
  )?.exitOn;
  const settings = settingsOn(terminatedOn);
  return readDelay(
    'after_rupture',
    {
      startedOn: terminatedOn,
      dueOn: monthsAfter(terminatedOn, settings.after_rupture_months),
      stoppedOn: next && exit ? [next, exit].sort()[0] : (next ?? exit),
      detail: next && next > today ? 'Un nouveau contrat est signé et n’a pas commencé.' : null,
    },
    settings,
    today,
  );
}

/** After a failure the training may go on for up to a year: no leaver yet (Code du travail, L6222-11). */
export function failedExamClock(
  person: Pick<PersonFact, 'juryResults'>,
  enrolment: EnrolmentFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const results = person.juryResults
    .filter(({ enrolmentId }) => enrolmentId === enrolment.id)
    .sort((a, b) => a.sessionOn.localeCompare(b.sessionOn));
  const failure = results.find(({ outcome }) => outcome !== 'title');
  if (!failure) return null;
  const title = results.find(
    ({ outcome, sessionOn }) => outcome === 'title' && sessionOn >= failure.sessionOn,
  );
  // Somebody who left, even on the jury's day, is followed no more.
  const left = enrolment.exitOn === null ? null : laterOf(enrolment.exitOn, failure.sessionOn);
  const settings = settingsOn(failure.sessionOn);
  return readDelay(
    'failed_exam',
    {
      startedOn: failure.sessionOn,
      dueOn: monthsAfter(failure.sessionOn, settings.failed_exam_months),
      stoppedOn: title?.sessionOn ?? left,
      detail: 'Le contrat peut être prolongé, ou un autre signé\u00a0: la personne n’est pas encore sortie.',
    },
    settings,
    today,
  );
}
