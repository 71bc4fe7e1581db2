import type { Temporal } from 'temporal-polyfill';
import type { AgeException } from '#learners';
import type { ContractKind } from './contract-kinds.js';

/** A period of days, both included. */
export interface Period {
  start: Temporal.PlainDate;
  end: Temporal.PlainDate;
}

/** What the contract itself says. Hours are the learner's, school time included. */
export interface ContractDraft extends Period {
  kind: ContractKind;
  siret: string;
  /** Left out while the day's hours are not known: the weekly limit alone is judged. */
  hoursPerDay?: number;
  hoursPerWeek: number;
  /** Hours of training at the school over the whole contract. */
  schoolHours: number;
  /** Hours worked and trained over the whole contract, school included. */
  totalHours: number;
  /** A branch agreement lets a contrat de professionnalisation last, and train, longer. */
  branchAgreement?: boolean;
  /** Signed or extended after a failed exam (Code du travail, L6222-11). */
  afterFailedExam?: boolean;
}

/** How the tutor qualifies (Code du travail, R6223-22). */
export interface TutorFacts {
  /** Null when the host did not give it: being of age is then the host's word. */
  birthDate: Temporal.PlainDate | null;
  /** Level of the diploma held in the trade's field; null without one. */
  diplomaLevelInField: number | null;
  yearsOfPractice: number;
  /** Other learners followed during the contract's dates, and those of them who repeat a year. */
  currentLearners: number;
  currentRepeaters: number;
}

/** What the rules need to know besides the draft. Settings fall back on `defaultContractSettings`. */
export interface ContractFacts {
  learner: {
    birthDate: Temporal.PlainDate;
    ageExceptions: readonly AgeException[];
    repeatsYear: boolean;
    hasLegalRepresentative: boolean;
  };
  /** The promotion's first and last day, exam included, and the level of its certification. */
  training: Period & { level: number };
  tutor: TutorFacts | null;
  /** The learner's other contracts that stand: neither refused nor cancelled, ended by their termination if any. */
  otherContracts: readonly (Period & { hostName: string })[];
  settings?: Partial<ContractSettings>;
  /** The day on which the tutor takes the part, when it is not the contract's first: an amendment. */
  tutorFrom?: Temporal.PlainDate;
}

/** Bounds that a decree or a branch agreement may move; each rule shows its article beside them. */
export interface ContractSettings {
  monthsMin: number;
  yearsMax: number;
  startWindowMonths: number;
  monthsAfterTraining: number;
  schoolSharePercentMin: number;
  tutorQuota: number;
  tutorQuotaRepeaters: number;
  failedExamMonths: number;
  professionalisationMonthsMin: number;
  professionalisationMonthsMax: number;
  professionalisationMonthsMaxByBranch: number;
  professionalisationSharePercentMin: number;
  professionalisationSharePercentMax: number;
  professionalisationHoursMin: number;
  resignationMediatorDays: number;
  resignationNoticeDays: number;
  decisionDays: number;
  /** Cents an hour; zero as long as the school sets none. */
  internshipHourlyCents: number;
}

export const defaultContractSettings: ContractSettings = {
  monthsMin: 6,
  yearsMax: 3,
  startWindowMonths: 3,
  monthsAfterTraining: 2,
  schoolSharePercentMin: 25,
  tutorQuota: 2,
  tutorQuotaRepeaters: 1,
  failedExamMonths: 12,
  professionalisationMonthsMin: 6,
  professionalisationMonthsMax: 12,
  professionalisationMonthsMaxByBranch: 24,
  professionalisationSharePercentMin: 15,
  professionalisationSharePercentMax: 25,
  professionalisationHoursMin: 150,
  resignationMediatorDays: 5,
  resignationNoticeDays: 7,
  decisionDays: 20,
  internshipHourlyCents: 0,
};

export const settingsOf = (facts: Pick<ContractFacts, 'settings'>): ContractSettings => ({
  ...defaultContractSettings,
  ...facts.settings,
});
