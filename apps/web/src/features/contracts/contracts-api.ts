import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type ContractKind = Schemas['ContractKind'];
export type ContractState = Schemas['ContractState'];
export type Initiator = Schemas['TerminationInitiator'];
export type TerminationMode = Schemas['TerminationMode'];
export type AgeException = Schemas['AgeException'];
export type Deposit = Schemas['DepositView'];
export type ContractSummary = Schemas['ContractSummaryView'];
export type PayStep = Schemas['PayStepView'];
export type Contract = Schemas['ContractView'];
export type Candidate = Schemas['ContractCandidateView'];
export type ContractInput = Schemas['ContractBody'];
/** A contract being typed: any of its fields may still be missing. */
export type ContractSoFar = Schemas['ContractCheckBody'];

export interface ContractFilter {
  cohortId?: string;
  state?: ContractState;
  toFile?: boolean;
  hostId?: string;
  learnerId?: string;
}

export const contractsQuery = (filter: ContractFilter) =>
  queryOptions({
    queryKey: ['contracts', 'list', filter],
    queryFn: ({ signal }) => read(api.GET('/api/contracts', { params: { query: filter }, signal })),
    placeholderData: (before) => before,
  });

export const contractQuery = (id: string) =>
  queryOptions({
    queryKey: ['contracts', 'file', id],
    queryFn: ({ signal }) => read(api.GET('/api/contracts/{id}', { params: { path: { id } }, signal })),
  });

export const candidatesQuery = queryOptions({
  queryKey: ['contracts', 'candidates'],
  queryFn: ({ signal }) => read(api.GET('/api/contract-candidates', { signal })),
});

export const checkQuery = (input: ContractSoFar) =>
  queryOptions({
    queryKey: ['contracts', 'check', input],
    queryFn: ({ signal }) => read(api.POST('/api/contract-checks', { body: input, signal })),
    enabled: Boolean(input.learnerId && input.kind && input.startsOn && input.endsOn),
    placeholderData: (before) => before,
    staleTime: 0,
  });

export const createContract = (body: Schemas['NewContractBody']) =>
  read(api.POST('/api/contracts', { body }));
export const changeContract = (id: string, body: ContractInput) =>
  read(api.PUT('/api/contracts/{id}', { params: { path: { id } }, body }));
export const signContract = (id: string, signedOn: string) =>
  read(api.POST('/api/contracts/{id}/signature', { params: { path: { id } }, body: { signedOn } }));
export const moveContract = (id: string, body: Schemas['ContractMoveBody']) =>
  read(api.POST('/api/contracts/{id}/moves', { params: { path: { id } }, body }));
export const terminateContract = (id: string, body: Schemas['TerminationBody']) =>
  read(api.POST('/api/contracts/{id}/termination', { params: { path: { id } }, body }));
