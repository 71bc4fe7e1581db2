import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, download, read, send } from '../../api/client';
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

export type PayLine = Schemas['PayLineView'];
export type PayReason = Schemas['PayReason'];
export type Amendment = Schemas['AmendmentView'];
export type AmendmentInput = Schemas['AmendmentBody'];
export type TeamMember = Schemas['TeamMemberView'];
export type DocumentKind = Schemas['ContractDocumentKind'];
export type ContractClock = Schemas['ContractClock'];
export type ContractRulesPage = Schemas['ContractRulesView'];

export interface ContractFilter {
  kind?: ContractKind;
  clock?: ContractClock;
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

const PAGE = 100;

/** The list page by page, with a filter kept in the address. */
export const contractsPagesQuery = (filter: ContractFilter) =>
  infiniteQueryOptions({
    queryKey: ['contracts', 'pages', filter],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/contracts', {
          params: { query: { ...filter, limit: PAGE, after: pageParam || undefined } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)!.id : undefined),
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

const of = (id: string) => ({ params: { path: { id } } });
export const withdrawTermination = (id: string, reason: string) =>
  read(api.POST('/api/contracts/{id}/termination/withdrawal', { ...of(id), body: { reason } }));
export const signAmendment = (id: string, body: AmendmentInput) =>
  read(api.POST('/api/contracts/{id}/amendments', { ...of(id), body }));
export const moveAmendment = (id: string, amendmentId: string, body: Schemas['AmendmentMoveBody']) =>
  read(
    api.POST('/api/contracts/{id}/amendments/{amendmentId}/moves', {
      params: { path: { id, amendmentId } },
      body,
    }),
  );
export const joinTeam = (id: string, body: Schemas['TeamMemberBody']) =>
  read(api.POST('/api/contracts/{id}/tutors', { ...of(id), body }));
export const leaveTeam = (id: string, memberId: string, body: Schemas['TeamDepartureBody']) =>
  read(
    api.POST('/api/contracts/{id}/tutors/{memberId}/departure', { params: { path: { id, memberId } }, body }),
  );

export function addDocument(id: string, kind: DocumentKind, file: File): Promise<unknown> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return send('POST', `/api/contracts/${id}/documents`, form);
}
export const openDocument = (id: string, documentId: string) =>
  download('GET', `/api/contracts/${id}/documents/${documentId}`);
export const removeDocument = (id: string, documentId: string) =>
  send('DELETE', `/api/contracts/${id}/documents/${documentId}`);
export const printSummary = (id: string) => download('GET', `/api/contracts/${id}/summary`);

export const contractRulesQuery = queryOptions({
  queryKey: ['contract-rules'],
  queryFn: ({ signal }) => read(api.GET('/api/contract-rules', { signal })),
});
export const changeRule = (body: Schemas['RuleBody']) => read(api.POST('/api/contract-rules', { body }));
export const withdrawRule = (id: string) => read(api.DELETE('/api/contract-rules/{id}', of(id)));
export const addSmic = (body: Schemas['SmicBody']) => read(api.POST('/api/smic-rates', { body }));
export const withdrawSmic = (day: string) =>
  read(api.DELETE('/api/smic-rates/{day}', { params: { path: { day } } }));
