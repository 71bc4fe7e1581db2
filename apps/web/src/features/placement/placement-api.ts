import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Position = Schemas['PositionView'];
export type PositionStatus = Schemas['PositionStatus'];
export type WishedRhythm = Schemas['WishedRhythm'];
export type Proposal = Schemas['ProposalView'];
export type ProposalState = Schemas['ProposalState'];
export type Board = Schemas['PlacementBoardView'];
export type Seeker = Board['learners'][number];
export type Suggestion = Seeker['suggestions'][number];

export const boardQuery = queryOptions({
  queryKey: ['placement', 'board'],
  queryFn: ({ signal }) => read(api.GET('/api/placement-board', { signal })),
});

export const positionsQuery = (hostId: string) =>
  queryOptions({
    queryKey: ['placement', 'positions', hostId],
    queryFn: ({ signal }) => read(api.GET('/api/positions', { params: { query: { hostId } }, signal })),
  });

const of = (id: string) => ({ params: { path: { id } } });

export const offerPosition = (siteId: string, body: Schemas['PositionBody']) =>
  read(api.POST('/api/sites/{id}/positions', { ...of(siteId), body }));
export const movePosition = (id: string, body: Schemas['PositionMoveBody']) =>
  read(api.POST('/api/positions/{id}/moves', { ...of(id), body }));
export const propose = (positionId: string, learnerId: string) =>
  read(api.POST('/api/positions/{id}/proposals', { ...of(positionId), body: { learnerId } }));
export const moveProposal = (id: string, body: Schemas['ProposalMoveBody']) =>
  read(api.POST('/api/proposals/{id}/moves', { ...of(id), body }));
export const takeBack = (id: string) => read(api.DELETE('/api/proposals/{id}/moves/last', of(id)));
