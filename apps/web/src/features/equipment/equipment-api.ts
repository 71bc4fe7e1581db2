import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Loan = Schemas['LoanView'];
export type LoanBody = Schemas['LoanBody'];
export type LoanReturnBody = Schemas['LoanReturnBody'];

const at = encodeURIComponent;

export const KINDS: Record<Loan['kind'], string> = {
  laptop: 'Ordinateur portable',
  badge: 'Badge',
  other: 'Autre',
};
export const STATES: Record<LoanReturnBody['state'], string> = {
  good: 'En bon état',
  damaged: 'Abîmé',
  lost: 'Perdu',
};

export const loansOutQuery = queryOptions({
  queryKey: ['equipment', 'out'],
  queryFn: ({ signal }) => send<Loan[]>('GET', '/api/equipment-loans', undefined, signal),
});
export const learnerLoansQuery = (learnerId: string) =>
  queryOptions({
    queryKey: ['equipment', 'learner', learnerId],
    queryFn: ({ signal }) =>
      send<Loan[]>('GET', `/api/learners/${at(learnerId)}/equipment-loans`, undefined, signal),
  });
export const lend = (learnerId: string, body: LoanBody) =>
  send<{ id: string }>('POST', `/api/learners/${at(learnerId)}/equipment-loans`, body);
export const cancelLoan = (id: string) => send('DELETE', `/api/equipment-loans/${at(id)}`);
export const giveBack = (id: string, body: LoanReturnBody) =>
  send('POST', `/api/equipment-loans/${at(id)}/return`, body);
export const takeReturnBack = (id: string) => send('DELETE', `/api/equipment-loans/${at(id)}/return`);
