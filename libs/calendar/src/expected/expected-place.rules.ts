import type { CohortPlace } from '../days/cohort-half.js';

/** Where one learner is expected; 'none' nowhere. */
export type ExpectedPlace = CohortPlace | 'mediation' | 'leave' | 'host_closed' | 'none';

/** What is known of one learner on one half-day. Days are YYYY-MM-DD. */
export interface LearnerFacts {
  day: string;
  /** ISO day of the week, 1 is Monday. */
  weekday: number;
  enrolment: { entryOn: string; exitOn: string | null };
  /** Where the promotion is; undefined when nothing is planned. */
  planned: { place: CohortPlace; name?: string } | undefined;
  /** The contract that binds on that day, if any. */
  contract: { companyFirstDay: string; workingDays: readonly number[] } | undefined;
  /** The host's own closure on that day, if any. */
  hostClosure: { name: string } | undefined;
  /** The leave that the learner was granted for that half-day, if any. */
  onLeave: { name: string } | undefined;
  /** The action of mediation the learner takes part in, if any. */
  mediation?: { name: string };
}

/**
 * Where a learner is expected on a half-day (design, « the half-day ledger »). School is for everybody enrolled. When
 * the promotion is in company, or the school closed on a school half-day, a learner under contract is expected in the
 * company (time not spent in training is worked: Code du travail, L6222-24), unless it is a public holiday, granted
 * leave, or the host does not work; without contract nothing is expected. Nothing before the entry nor after the exit.
 * Who takes part in an action of mediation is expected there, wherever they were planned, and it counts as presence.
 */
export function expectedPlace(facts: LearnerFacts): { place: ExpectedPlace; name?: string } {
  const { day, enrolment, planned, contract, hostClosure } = facts;
  if (day < enrolment.entryOn || (enrolment.exitOn !== null && day > enrolment.exitOn)) {
    return { place: 'none' };
  }
  if (!planned) return { place: 'none' };
  if (planned.place === 'holiday') return planned;
  if (facts.onLeave) return { place: 'leave', name: facts.onLeave.name };
  if (facts.mediation) return { place: 'mediation', name: facts.mediation.name };
  if (planned.place === 'school') return planned;
  if (!contract || day < contract.companyFirstDay) {
    return planned.place === 'closed' ? planned : { place: 'none' };
  }
  if (hostClosure) return { place: 'host_closed', name: hostClosure.name };
  if (!contract.workingDays.includes(facts.weekday)) return { place: 'host_closed' };
  return { place: 'company', name: planned.name };
}
