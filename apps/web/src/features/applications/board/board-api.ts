import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { send } from '../../../api/client';
import type { components } from '../../../api/schema';
import {
  type ApplicationLine,
  type ApplicationList,
  asked,
  type Filters,
  type Stage,
} from '../applications-api';

type Schemas = components['schemas'];
export type Card = ApplicationLine;
export type BoardMove = Schemas['BoardMoveView'];
export type Places = Schemas['PlacesView'];
export type Board = Schemas['ApplicationBoard'] & { filters: Filters };

const PAGE = '20';
const columnKey = (filters: Filters, stage: Stage) => ['application-columns', filters, stage] as const;
const boardKey = (filters: Filters) => ['applications', 'board', filters] as const;

/** The first page of every open column, put where each column finds it. */
export const boardQuery = (filters: Filters) =>
  queryOptions({
    queryKey: boardKey(filters),
    queryFn: async ({ signal, client }): Promise<Board> => {
      const query = asked({ ...filters, limit: PAGE });
      const board = await send<Omit<Board, 'filters'>>(
        'GET',
        `/api/application-board?${query}`,
        undefined,
        signal,
      );
      for (const { stage, loaded, items, next } of board.columns) {
        const key = columnQuery(filters, stage).queryKey;
        const known = client.getQueryData(key);
        // Several pages are open: they are read again rather than closed.
        if (!loaded || (known?.pages.length ?? 0) > 1) void client.invalidateQueries({ queryKey: key });
        else client.setQueryData(key, { pages: [{ items, next, stages: [] }], pageParams: [null] });
      }
      return { ...board, filters };
    },
  });

/** A column, page after page; each answer also says how many stand in every column. */
export const columnQuery = (filters: Filters, stage: Stage) =>
  infiniteQueryOptions({
    queryKey: columnKey(filters, stage),
    queryFn: async ({ signal, pageParam, client }) => {
      const query = asked({ ...filters, stage, after: pageParam ?? '', limit: PAGE });
      const list = await send<ApplicationList>('GET', `/api/applications?${query}`, undefined, signal);
      recount(client, filters, list.stages);
      return list;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  });

function recount(client: QueryClient, filters: Filters, counts: ApplicationList['stages']): void {
  client.setQueryData<Board>(boardKey(filters), (board) => {
    if (!board) return board;
    const columns = board.columns.map((column) => ({
      ...column,
      count: counts.find(({ stage }) => stage === column.stage)?.count ?? 0,
    }));
    return { ...board, columns };
  });
}

export const boardMovesQuery = queryOptions({
  queryKey: ['application-board-moves'],
  queryFn: ({ signal }) => send<BoardMove[]>('GET', '/api/application-board-moves', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const placesQuery = queryOptions({
  queryKey: ['applications', 'places'],
  queryFn: ({ signal }) => send<Places[]>('GET', '/api/cohort-places', undefined, signal),
});

/** What the board shows is read again where something moved; the other screens know that they are late. */
export async function refreshBoard(
  client: QueryClient,
  filters: Filters,
  stages: readonly Stage[],
): Promise<void> {
  await Promise.all([
    ...stages.map((stage) => client.refetchQueries({ queryKey: columnKey(filters, stage), type: 'active' })),
    client.invalidateQueries(placesQuery),
    client.invalidateQueries({ queryKey: ['applications'], refetchType: 'none' }),
    client.invalidateQueries({ queryKey: ['cohorts'], refetchType: 'none' }),
    client.invalidateQueries({ queryKey: ['learners'], refetchType: 'none' }),
  ]);
}

const at = encodeURIComponent;

export const changeRank = (id: string, rank: number) =>
  send<{ before: number }>('POST', `/api/applications/${at(id)}/waiting-ranks`, { rank });
export const declinePlace = (id: string, body: { leaves: boolean; note?: string }) =>
  send<{ id: string }>('POST', `/api/applications/${at(id)}/place-declines`, body);
export const takeDeclineBack = (id: string) => send('POST', `/api/place-declines/${at(id)}/reversal`);
