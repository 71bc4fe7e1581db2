import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type MediationAction = Schemas['MediationView'];
export type MediationBody = Schemas['MediationBody'];
export type Half = Schemas['Half'];

/** The actions between two days, both included. */
export const mediationsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['mediation', from, to],
    queryFn: ({ signal }) =>
      read(api.GET('/api/mediation-actions', { params: { query: { from, to } }, signal })),
  });

export const bodyOf = ({
  roomId,
  roomName: _,
  id: __,
  participants,
  ...action
}: MediationAction): MediationBody => ({
  ...action,
  roomId: roomId ?? undefined,
  learnerIds: participants.map(({ learnerId }) => learnerId),
});

export const planMediation = (body: MediationBody) => read(api.POST('/api/mediation-actions', { body }));
export const changeMediation = (id: string, body: MediationBody) =>
  read(api.PUT('/api/mediation-actions/{id}', { params: { path: { id } }, body }));
export const removeMediation = (id: string) =>
  read(api.DELETE('/api/mediation-actions/{id}', { params: { path: { id } } }));
