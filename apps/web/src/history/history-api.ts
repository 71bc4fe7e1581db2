import { infiniteQueryOptions } from '@tanstack/react-query';
import { send } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
type HistoryPage = Schemas['HistoryPage'];
export type HistoryKind = Schemas['HistoryKind'];
export type HistoryChange = Schemas['HistoryChange'];

export const historyQuery = (kind: HistoryKind, id: string) =>
  infiniteQueryOptions({
    queryKey: ['history', kind, id],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam ? `&after=${pageParam}` : '';
      return send<HistoryPage>(
        'GET',
        `/api/history/${kind}/${encodeURIComponent(id)}?limit=20${after}`,
        undefined,
        signal,
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    // An act on the file has just been written.
    staleTime: 0,
  });
