import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Planning = Schemas['PlanningView'];
export type PlanningOptions = Schemas['PlanningOptionsView'];
export type PlannableCohort = Schemas['PlannableCohortView'];
export type AskedPlanning = Schemas['PlanningBody'];
export type AskedPromotion = Schemas['AskedPromotionBody'];
export type AskedWeeks = Schemas['AskedWeeksBody'];
export type Proposal = Schemas['CalendarProposalView'];
export type Stage = Schemas['PlanningStageView'];
export type WishName = Schemas['WishName'];
export type OrderedWish = Schemas['OrderedWish'];

const EVERY_MS = 1000;

export const isOver = ({ status }: Pick<Planning, 'status'>): boolean =>
  status !== 'asked' && status !== 'running';

export const planningOptionsQuery = queryOptions({
  queryKey: ['plannings', 'options'],
  queryFn: ({ signal }) => read(api.GET('/api/planning-options', { signal })),
});

export const planningsQuery = queryOptions({
  queryKey: ['plannings'],
  queryFn: ({ signal }) => read(api.GET('/api/plannings', { signal })),
});

/** Read again every second until it is over. */
export const planningQuery = (id: string) =>
  queryOptions({
    queryKey: ['plannings', id],
    queryFn: ({ signal }) => read(api.GET('/api/plannings/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : EVERY_MS),
  });

export const askForCalendars = (body: AskedPlanning) => read(api.POST('/api/plannings', { body }));
export const stopPlanning = (id: string) =>
  read(api.POST('/api/plannings/{id}/cancellation', { params: { path: { id } } }));
export const adopt = (id: string, body: Schemas['AdoptionBody']) =>
  read(api.POST('/api/plannings/{id}/adoption', { params: { path: { id } }, body }));
export const takeBack = (id: string) =>
  read(api.DELETE('/api/plannings/{id}/adoption', { params: { path: { id } } }));
