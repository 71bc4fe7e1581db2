import type { Cohort } from '#cohorts';
import type { InsertionRates } from '#employability';
import type { ExitReason } from '#learners';
import type { AgreementTerms } from '#partnership';
import type { RefusalKind } from '#premises';
import type { JuryResult } from '#training';
import type { AttendanceFigures } from './department-dataset.js';

/** Somebody who entered, without a name. Days are YYYY-MM-DD; what happens after `asOf` is not known yet. */
export interface EntryFact {
  enrolmentId: string;
  learnerId: string;
  cohortId: string;
  entryOn: string;
  /** First day of the training: earlier than the entry for who comes from another promotion. */
  startedOn: string;
  /** Whether the person comes from another promotion: they entered the training there, once. */
  continues: boolean;
  exitOn: string | null;
  exitReason: ExitReason | null;
  /** Completed years on the day the agreement reads the age. */
  age: number;
  /** Null when nobody recorded it. */
  level: string | null;
  validatedYears: number;
  prescriberKind: string | null;
  /** Rules set aside by a signed waiver. */
  waived: string[];
}

export interface ApplicationFact {
  cohortId: string;
  stage: string;
  refusalCode: string | null;
}

/** An employment contract that binds or bound, with where it is. */
export interface ContractFact {
  id: string;
  learnerId: string;
  startsOn: string;
  lastDay: string;
  broken: boolean;
  hostId: string;
  hostKind: 'company' | 'public_body';
  city: string;
  postcode: string;
}

export interface PresenceFact {
  /** Hours present at school over the period. */
  schoolHours: number;
  companyDays: number;
  attendance: AttendanceFigures;
}

/** The rooms that the department lends, and the hall it shares. */
export interface PremisesFact {
  /** Dedicated square metres on `asOf`. */
  squareMetres: number;
  /** Square metres times half-days: what the dedicated rooms offered over the period, and what was taken of it. */
  offered: number;
  used: number;
  /** Dates asked of the hall since the agreement's first day. */
  hall: {
    asked: number;
    accepted: number;
    refused: number;
    waiting: number;
    reasons: { kind: RefusalKind; count: number }[];
  };
}

/** Everything the report is counted on, as it was on `asOf`; no name of a person is in it. */
export interface Facts {
  period: { from: string; to: string };
  asOf: string;
  terms: AgreementTerms;
  /** In order of their first day. */
  cohorts: Cohort[];
  entries: EntryFact[];
  applications: ApplicationFact[];
  contracts: ContractFact[];
  results: JuryResult[];
  rates: InsertionRates;
  /** Half-days of mediation recorded over the period. */
  mediationHalves: number;
  premises: PremisesFact;
}

/** Whether an enrolment lasts on that day. */
export const lastsOn = (entry: EntryFact, day: string): boolean =>
  entry.entryOn <= day && (entry.exitOn === null || entry.exitOn >= day);

/** Whether a contract binds on that day. */
export const bindsOn = (contract: ContractFact, day: string): boolean =>
  contract.startsOn <= day && contract.lastDay >= day;

/** Whether a promotion is under way on that day. */
export const runsOn = (cohort: Cohort, day: string): boolean =>
  cohort.startsOn <= day && cohort.endsOn >= day;
