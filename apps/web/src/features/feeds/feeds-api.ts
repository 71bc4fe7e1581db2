import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type FeedAddress = Schemas['FeedAddressView'];
export type OwnFeedKind = Schemas['OwnFeedKind'];

/** A calendar that a telephone can subscribe to: how its address is read, made and closed. */
export interface FeedSource {
  key: readonly unknown[];
  read: (signal: AbortSignal) => Promise<FeedAddress>;
  make: () => Promise<FeedAddress>;
  close: () => Promise<unknown>;
}

export const feedQuery = (source: FeedSource) =>
  queryOptions({ queryKey: ['feeds', ...source.key], queryFn: ({ signal }) => source.read(signal) });

const NO_ADDRESS: FeedAddress = { address: null, qr: null, madeAt: null };

export const ownFeed = (kind: OwnFeedKind): FeedSource => ({
  key: ['mine', kind],
  read: async (signal) =>
    (await read(api.GET('/api/my-feeds', { signal }))).find((one) => one.kind === kind) ?? NO_ADDRESS,
  make: () => read(api.POST('/api/my-feeds', { body: { kind } })),
  close: () => read(api.DELETE('/api/my-feeds/{kind}', { params: { path: { kind } } })),
});

export const cohortFeed = (id: string): FeedSource => {
  const params = { path: { id } };
  return {
    key: ['cohort', id],
    read: (signal) => read(api.GET('/api/cohorts/{id}/feed', { params, signal })),
    make: () => read(api.POST('/api/cohorts/{id}/feed', { params })),
    close: () => read(api.DELETE('/api/cohorts/{id}/feed', { params })),
  };
};

export const roomFeed = (id: string): FeedSource => {
  const params = { path: { id } };
  return {
    key: ['room', id],
    read: (signal) => read(api.GET('/api/rooms/{id}/feed', { params, signal })),
    make: () => read(api.POST('/api/rooms/{id}/feed', { params })),
    close: () => read(api.DELETE('/api/rooms/{id}/feed', { params })),
  };
};
