/**
 * What the department's report says, frozen before anything is rendered. The four files are readings
 * of it; its canonical JSON is one of them, and the SHA-256 of that JSON is printed in the others.
 * No name of a person is in it. Dates are ISO, rates are never stored: only what is divided, by what.
 */
export interface DepartmentDataset {
  /** Version of this shape. */
  version: 1;
  header: DatasetHeader;
  /** In order of their first day. */
  promotions: PromotionFigures[];
  eligibility: EligibilityMix;
  hosts: HostFigures;
  ruptures: RuptureFigures;
  /** Leavers by reason, all promotions together. */
  exits: CountedCell[];
  employment: EmploymentRate[];
  /** In the order of the call for projects. */
  commitments: CommitmentStatus[];
  /** Definition of each figure, in reading order. */
  glossary: GlossaryEntry[];
}

export interface DatasetHeader {
  schoolName: string;
  departmentName: string;
  agreement: { title: string; startsOn: string; endsOn: string };
  /** What the report covers, both days included. */
  period: { from: string; to: string };
  /** The school's day on which the data were frozen. */
  generatedOn: string;
  /** True for demonstration data: said on the first page and on every foot. */
  simulated: boolean;
  /** A sentence for the first page, for example what demonstration data are. */
  note?: string;
}

export interface PromotionFigures {
  id: string;
  name: string;
  certification: string;
  startsOn: string;
  endsOn: string;
  /** Size promised by the agreement. */
  promised: { min: number; max: number };
  capacity: number;
  /** Head counts: null when it does not exist yet (no exit before the end, nobody before the first day). */
  applications: number;
  admitted: number;
  enrolledAtEntry: number | null;
  enrolledToday: number | null;
  enrolledAtExit: number | null;
  /** Learners with a running contract at the end of the period. */
  underContract: number | null;
  publicHostContracts: number | null;
  /** Hours recorded present at school, and days recorded in the company or public body. */
  schoolHours: number;
  companyDays: number;
  attendance: AttendanceFigures;
  titles: TitleFigures | null;
}

/** In half-days; present + excused + unexcused + unknown = expected so far. */
export interface AttendanceFigures {
  present: number;
  /** Absences with a justification: shown apart, never as presence. */
  excused: number;
  unexcused: number;
  /** Expected and not signed yet: neither presence nor absence. */
  unknown: number;
  /** Half-days still to come before the promotion's last day; they never lower a rate. */
  stillExpected: number;
}

export interface TitleFigures {
  presented: number;
  awarded: number;
  /** Some blocks (CCP) only. */
  partial: number;
  failed: number;
}

/** A count that may be hidden: null with `hidden` where showing it could identify somebody. */
export interface CountedCell {
  label: string;
  count: number | null;
  hidden: boolean;
}

/** Learners at entry, all promotions together. */
export interface EligibilityMix {
  ageBands: CountedCell[];
  levels: CountedCell[];
  genders?: CountedCell[];
  prescribers: CountedCell[];
}

export interface HostFigures {
  byKind: { kind: 'company' | 'public-body'; hosts: number; contracts: number }[];
  /** The canton where it is known. */
  byPlace: { commune: string; canton?: string; hosts: number; contracts: number }[];
}

/** Contracts, since the agreement's first day. */
export interface RuptureFigures {
  contractsStarted: number;
  contractsBroken: number;
  /** After a rupture: those with a new contract, those still in training without, those who left. */
  hiredAgain: number;
  stillInTraining: number;
  left: number;
}

export interface EmploymentRate {
  indicator: string;
  /** Months after the exit. */
  month: 6 | 12 | 18 | 24;
  numerator: number | null;
  denominator: number | null;
  /** Who is counted below the line, in words: « sortants, hors poursuites d’études ». */
  denominatorName: string;
  /** Hidden: too few people. Not hidden and null: nobody left long enough ago. */
  hidden: boolean;
}

export type CommitmentState = 'kept' | 'at_risk' | 'broken' | 'not_measured' | 'pending';

export interface CommitmentStatus {
  id: string;
  text: string;
  owedBy: 'school' | 'department' | 'both';
  status: CommitmentState;
  /** One sentence with the figure that decides, or why nothing is measured. */
  figure: string;
  /** Where the figure comes from: a screen, a document, an article. */
  source: string;
}

export interface GlossaryEntry {
  term: string;
  definition: string;
  source?: string;
}
