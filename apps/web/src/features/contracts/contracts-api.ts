import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { ProblemDetail } from '../../api/problem';

export type ContractKind = 'apprenticeship' | 'professionalisation' | 'internship';
export type ContractStep = 'draft' | 'signed' | 'filed' | 'accepted' | 'refused' | 'cancelled';
export type ContractState = ContractStep | 'running' | 'ended' | 'terminated';
export type Initiator = 'employer' | 'learner' | 'both' | 'other';
export type TerminationMode =
  | 'free'
  | 'agreement'
  | 'resignation'
  | 'dismissal'
  | 'exclusion'
  | 'title_obtained';
export type AgeException = 'disabled_worker' | 'business_creation' | 'top_athlete' | 'follow_up_contract';

export interface Deposit {
  dueOn: string;
  article: string;
  /** « à l’OPCO » */
  to: string;
  awaited: boolean;
  late: boolean;
  filedOn: string | null;
  silentFrom: string | null;
}

export interface ContractSummary {
  id: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string | null;
  cohortName: string | null;
  hostId: string;
  hostName: string;
  siteId: string;
  siteName: string;
  city: string;
  tutorId: string;
  tutorName: string;
  kind: ContractKind;
  startsOn: string;
  endsOn: string;
  lastDay: string;
  step: ContractStep;
  state: ContractState;
  daysLeft: number | null;
  deposit: Deposit | null;
}

export interface PayStep {
  from: string;
  age: number;
  year: number;
  percent: number;
  monthlyCents: number;
  note: string | null;
}

export interface Contract extends ContractSummary {
  companyFirstDay: string;
  hoursPerWeek: number;
  typedSchoolHours: number | null;
  schoolHours: number | null;
  totalHours: number | null;
  grossMonthlyPayCents: number | null;
  ageExceptions: AgeException[];
  signedOn: string | null;
  pay: PayStep[];
  refusals: ProblemDetail[];
  termination: {
    on: string;
    initiator: Initiator;
    mode: TerminationMode;
    reason: string | null;
    recordedBy: string | null;
    recordedOn: string;
  } | null;
  moves: { to: ContractStep; on: string; note: string | null; by: string | null }[];
}

export interface Candidate {
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string;
  cohortName: string;
  contract: { id: string; hostName: string; startsOn: string; lastDay: string } | null;
  proposal: { startsOn: string; endsOn: string };
}

export interface ContractInput {
  learnerId?: string;
  siteId?: string;
  tutorId?: string;
  kind?: ContractKind;
  startsOn?: string;
  endsOn?: string;
  companyFirstDay?: string;
  hoursPerWeek?: number;
  schoolHours?: number;
  grossMonthlyPayCents?: number;
  ageExceptions?: AgeException[];
}

export interface ContractCheck {
  refusals: ProblemDetail[];
  pay: PayStep[];
  schoolHours: number | null;
  totalHours: number | null;
  depositDueOn: string | null;
  minorAtStart: boolean;
}

export interface ContractFilter {
  cohortId?: string;
  state?: string;
  toFile?: string;
  hostId?: string;
  learnerId?: string;
}

const at = encodeURIComponent;

export const contractsQuery = (filter: ContractFilter) => {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return queryOptions({
    queryKey: ['contracts', 'list', `${search}`],
    queryFn: ({ signal }) => send<ContractSummary[]>('GET', `/api/contracts?${search}`, undefined, signal),
    placeholderData: (before) => before,
  });
};

export const contractQuery = (id: string) =>
  queryOptions({
    queryKey: ['contracts', 'file', id],
    queryFn: ({ signal }) => send<Contract>('GET', `/api/contracts/${at(id)}`, undefined, signal),
  });

export const candidatesQuery = queryOptions({
  queryKey: ['contracts', 'candidates'],
  queryFn: ({ signal }) => send<Candidate[]>('GET', '/api/contract-candidates', undefined, signal),
});

export const checkQuery = (input: ContractInput & { contractId?: string }) =>
  queryOptions({
    queryKey: ['contracts', 'check', input],
    queryFn: ({ signal }) => send<ContractCheck>('POST', '/api/contract-checks', input, signal),
    enabled: Boolean(input.learnerId && input.kind && input.startsOn && input.endsOn),
    placeholderData: (before) => before,
    staleTime: 0,
  });

export const createContract = (body: ContractInput & { signedOn?: string }) =>
  send<{ id: string }>('POST', '/api/contracts', body);
export const changeContract = (id: string, body: ContractInput) =>
  send('PUT', `/api/contracts/${at(id)}`, body);
export const signContract = (id: string, signedOn: string) =>
  send('POST', `/api/contracts/${at(id)}/signature`, { signedOn });
export const moveContract = (id: string, body: { to: string; on: string; note?: string }) =>
  send('POST', `/api/contracts/${at(id)}/moves`, body);
export const terminateContract = (
  id: string,
  body: { on: string; initiator: Initiator; mode: TerminationMode; reason: string },
) => send('POST', `/api/contracts/${at(id)}/termination`, body);
