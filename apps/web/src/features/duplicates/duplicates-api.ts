import { queryOptions } from '@tanstack/react-query';
import { api, read, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Person = Schemas['PersonBeside'];
export type Duplicate = Schemas['DuplicateView'];
export type Merge = Schemas['MergeView'];

export const duplicatesQuery = queryOptions({
  queryKey: ['duplicates'],
  queryFn: ({ signal }) => read(api.GET('/api/duplicates', { signal })),
});
export const mergesQuery = queryOptions({
  queryKey: ['duplicates', 'merges'],
  queryFn: ({ signal }) => read(api.GET('/api/learner-merges', { signal })),
});
export const lookAlikesQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['duplicates', 'of', applicationId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/applications/{id}/look-alikes', { params: { path: { id: applicationId } }, signal }),
      ),
  });

/** Who somebody is, as a form holds it. */
export interface Asked {
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string;
  phone: string;
}

export const askedLookAlikesQuery = ({ firstName, lastName, birthDate, email, phone }: Asked) =>
  queryOptions({
    queryKey: ['duplicates', 'asked', firstName, lastName, birthDate, email, phone],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/look-alikes', {
          params: {
            query: {
              firstName,
              lastName,
              birthDate,
              ...(email && { email }),
              ...(phone && { phone }),
            },
          },
          signal,
        }),
      ),
    enabled: firstName.trim() !== '' && lastName.trim() !== '' && /^(19|20)\d\d-\d\d-\d\d$/.test(birthDate),
  });

export const mergeFiles = (survivorId: string, mergedId: string) =>
  send<{ id: string }>('POST', '/api/learner-merges', { survivorId, mergedId });
export const undoMerge = (id: string) => send('DELETE', `/api/learner-merges/${encodeURIComponent(id)}`);
export const tellApart = (firstId: string, secondId: string) =>
  send('POST', '/api/distinct-persons', { firstId, secondId });
export const examineAgain = (firstId: string, secondId: string) =>
  send('DELETE', `/api/distinct-persons/${encodeURIComponent(firstId)}/${encodeURIComponent(secondId)}`);
