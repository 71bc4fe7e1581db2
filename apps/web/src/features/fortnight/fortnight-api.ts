import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type WorkplaceState = Schemas['WorkplaceState'];
export type FortnightHalf = Schemas['FortnightHalf'];
export type Apprentice = Schemas['ApprenticeFortnight'];
export type Fortnight = Schemas['FortnightsView'];
export type SentException = Schemas['ExceptionBody'];

export const fortnightQuery = (from: string | null, learnerId: string | null) =>
  queryOptions({
    queryKey: ['attendance', 'fortnight', from, learnerId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/fortnights', {
          params: { query: { from: from ?? undefined, learnerId: learnerId ?? undefined } },
          signal,
        }),
      ),
    refetchOnWindowFocus: false,
  });

export const signFortnight = (contractId: string, fromMonday: string, body: Schemas['SignFortnightBody']) =>
  read(
    api.PUT('/api/fortnights/{contractId}/{fromMonday}', {
      params: { path: { contractId, fromMonday } },
      body,
    }),
  );
