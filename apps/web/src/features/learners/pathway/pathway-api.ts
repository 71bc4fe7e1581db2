import { queryOptions } from '@tanstack/react-query';
import { send } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type PathwayStep = Schemas['PathwayStep'];
export type Transition = Schemas['TransferBody']['kind'];

const at = encodeURIComponent;
const post = (enrolmentId: string, noun: string, body: object) =>
  send<{ id: string }>('POST', `/api/enrolments/${at(enrolmentId)}/${noun}`, body);

export const pathwayQuery = (learnerId: string) =>
  queryOptions({
    queryKey: ['learners', learnerId, 'pathway'],
    queryFn: ({ signal }) =>
      send<PathwayStep[]>('GET', `/api/learners/${at(learnerId)}/pathway`, undefined, signal),
  });

export const transfer = (enrolmentId: string, body: Schemas['TransferBody']) =>
  post(enrolmentId, 'transfer', body);
export const extend = (enrolmentId: string, body: Schemas['ExtensionBody']) =>
  post(enrolmentId, 'extensions', body);
export const returnToTraining = (enrolmentId: string, body: Schemas['ReturnBody']) =>
  post(enrolmentId, 'returns', body);
export const takeStepBack = (stepId: string, reason: string) =>
  send('POST', `/api/pathway-steps/${at(stepId)}/reversal`, { reason });
