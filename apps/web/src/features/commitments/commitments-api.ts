import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';

export type CommitmentState = 'kept' | 'at_risk' | 'broken' | 'pending' | 'not_measured';

export interface Commitment {
  id: string;
  text: string;
  owedBy: 'school' | 'department' | 'both';
  status: CommitmentState;
  figure: string;
  source: string;
  definition: string;
  /** How it stood in the last report, when that has changed. */
  before: { status: CommitmentState; figure: string } | null;
}

export interface Promotion {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  promised: { min: number; max: number };
  enrolledAtEntry: number | null;
  enrolledToday: number | null;
  enrolledAtExit: number | null;
  underContract: number | null;
  publicHostContracts: number | null;
  schoolHours: number;
  companyDays: number;
  attendance: { present: number; excused: number; unexcused: number; unknown: number; stillExpected: number };
  titles: { presented: number; awarded: number; partial: number; failed: number } | null;
}

export interface EmploymentRate {
  indicator: string;
  month: number;
  numerator: number | null;
  denominator: number | null;
  denominatorName: string;
  hidden: boolean;
}

export interface Commitments {
  period: { from: string; to: string };
  lastReport: { id: string; generatedOn: string } | null;
  commitments: Commitment[];
  promotions: Promotion[];
  employment: EmploymentRate[];
}

export const STATE_WORDS: Record<CommitmentState, string> = {
  kept: 'Tenu',
  at_risk: 'À risque',
  broken: 'Non tenu',
  pending: 'À venir',
  not_measured: 'Non mesuré',
};

export const PARTY_WORDS = { school: 'l’école', department: 'le département', both: 'les deux' };

export const commitmentsQuery = queryOptions({
  queryKey: ['commitments'],
  queryFn: ({ signal }) => send<Commitments>('GET', '/api/commitments', undefined, signal),
});
