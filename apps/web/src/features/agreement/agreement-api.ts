import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type AgreementPageData = Schemas['AgreementPage'];
export type Agreement = Schemas['AgreementView'];
export type Term = Schemas['TermView'];
export type TermValue = Schemas['TermValueView'];
export type AgreementBody = Schemas['AgreementBody'];
export type Commitment = Schemas['CommitmentView'];
/** A number, a day, a yes or no, a code, or a list of codes, as the term's kind says. */
export type Value = number | string | boolean | string[];

export const agreementQuery = queryOptions({
  queryKey: ['agreement'],
  queryFn: ({ signal }) => send<AgreementPageData>('GET', '/api/agreement', undefined, signal),
});
export const commitmentsQuery = queryOptions({
  queryKey: ['agreement', 'commitments'],
  queryFn: ({ signal }) => send<Commitment[]>('GET', '/api/agreement/commitments', undefined, signal),
});
export const createAgreement = (body: AgreementBody) => send<{ id: string }>('POST', '/api/agreement', body);
export const changeTerm = (body: { key: string; value: Value; effectiveFrom: string; source: string }) =>
  send<{ id: string }>('POST', '/api/agreement/terms', body);
export const withdrawTerm = (id: string) => send('DELETE', `/api/agreement/terms/${encodeURIComponent(id)}`);
