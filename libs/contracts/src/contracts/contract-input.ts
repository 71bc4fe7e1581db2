import type { AgeException } from '#learners';
import type { ContractKind } from './contract-kinds.js';

/** What somebody typed of a contract. Days are YYYY-MM-DD; what is left out is not judged yet. */
export interface ContractInput {
  learnerId?: string;
  siteId?: string;
  tutorId?: string;
  kind?: ContractKind;
  startsOn?: string;
  endsOn?: string;
  /** The contract's first day unless told. */
  companyFirstDay?: string;
  hoursPerWeek?: number;
  /** Those of the promotion's programme that fall in the contract, unless told. */
  schoolHours?: number;
  grossMonthlyPayCents?: number;
  ageExceptions?: AgeException[];
  /** Told by the school, besides what the learner's pathway says. */
  repeatsYear?: boolean;
  /** Monthly, for 35 hours a week. */
  branchMinimumCents?: number;
  branchAgreement?: boolean;
  professionalBac?: boolean;
  afterFailedExam?: boolean;
  /** The end agreed when it was signed, where an amendment moved it: years of pay keep following it. */
  firstEndsOn?: string;
}

/** An input that can be written as a draft. */
export type CompleteInput = ContractInput &
  Required<Pick<ContractInput, 'learnerId' | 'siteId' | 'tutorId' | 'kind' | 'startsOn' | 'endsOn'>>;

export const defaultHoursPerWeek = 35;

/** Where the rules' fields stand in the request. */
const fieldNames: Readonly<Record<string, string>> = { start: 'startsOn', end: 'endsOn', siret: 'siteId' };

export const requestField = (field: string | undefined): string | undefined =>
  field === undefined ? undefined : (fieldNames[field] ?? field);
