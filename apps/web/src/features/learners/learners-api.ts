import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type LearnerLine = Schemas['LearnerLine'];
type LearnerList = Schemas['LearnerListView'];
export type LearnerFile = Schemas['LearnerFileView'];
export type Enrolment = Schemas['EnrolmentInFile'];
export type ExitBody = Schemas['ExitBody'];
type ExitReason = Schemas['ExitReasonView'];

const at = encodeURIComponent;

/** What the list is asked; empty is everything. */
export interface LearnerFilters {
  search: string;
  cohortId: string;
  situation: string;
}
export const learnersQuery = (filters: LearnerFilters) =>
  infiniteQueryOptions({
    queryKey: ['learners', filters],
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...filters, after: pageParam }).filter(([, value]) => value !== '');
      return send<LearnerList>('GET', `/api/learners?${new URLSearchParams(asked)}`, undefined, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
export const learnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', id],
    queryFn: ({ signal }) => send<LearnerFile>('GET', `/api/learners/${at(id)}`, undefined, signal),
  });
export const exitReasonsQuery = queryOptions({
  queryKey: ['exit-reasons'],
  queryFn: ({ signal }) => send<ExitReason[]>('GET', '/api/exit-reasons', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const recordExit = (enrolmentId: string, body: ExitBody) =>
  send('POST', `/api/enrolments/${at(enrolmentId)}/exit`, body);
export const sendAccessLink = (learnerId: string) =>
  send('POST', `/api/learners/${at(learnerId)}/access-link`);
