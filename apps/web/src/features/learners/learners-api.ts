import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type LearnerLine = Schemas['LearnerLine'];
export type LearnerFile = Schemas['LearnerFileView'];
export type Enrolment = Schemas['EnrolmentInFile'];
export type ExitBody = Schemas['ExitBody'];
type ExitReason = Schemas['ExitReasonView'];

const at = encodeURIComponent;

export const learnersQuery = queryOptions({
  queryKey: ['learners'],
  queryFn: ({ signal }) => send<LearnerLine[]>('GET', '/api/learners', undefined, signal),
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
export const takeExitBack = (enrolmentId: string, reason: string) =>
  send('DELETE', `/api/enrolments/${at(enrolmentId)}/exit`, { reason });
export const sendAccessLink = (learnerId: string) =>
  send('POST', `/api/learners/${at(learnerId)}/access-link`);
